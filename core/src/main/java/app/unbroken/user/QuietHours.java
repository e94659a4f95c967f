package app.unbroken.user;

import java.time.LocalTime;

/** When nothing may ring. */
public sealed interface QuietHours {

  boolean include(LocalTime time);

  record Never() implements QuietHours {
    @Override
    public boolean include(LocalTime time) {
      return false;
    }
  }

  /** From one time until just before another, over midnight where {@code from} is the later. */
  record Between(LocalTime from, LocalTime until) implements QuietHours {
    public Between {
      if (from.equals(until)) {
        throw new IllegalArgumentException("quiet hours need two different times, not " + from);
      }
    }

    @Override
    public boolean include(LocalTime time) {
      return from.isBefore(until)
          ? !time.isBefore(from) && time.isBefore(until)
          : !time.isBefore(from) || time.isBefore(until);
    }
  }
}
