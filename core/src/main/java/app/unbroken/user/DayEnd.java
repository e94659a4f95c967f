package app.unbroken.user;

import java.time.LocalTime;

/** When a person's day is over: midnight for most, 03:00 for night owls. */
public record DayEnd(LocalTime time) {
  public static final LocalTime LATEST = LocalTime.of(6, 0);
  public static final DayEnd MIDNIGHT = new DayEnd(LocalTime.MIDNIGHT);

  public DayEnd {
    if (time.isAfter(LATEST)) {
      throw new IllegalArgumentException("a day ends between 00:00 and 06:00, not at " + time);
    }
  }
}
