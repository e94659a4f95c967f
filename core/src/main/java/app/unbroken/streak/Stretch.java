package app.unbroken.streak;

import java.time.LocalDate;

/** A {@link Run} while it is being counted. */
final class Stretch {
  int length;
  long first;
  long last;

  void extend(long day) {
    if (length++ == 0) {
      first = day;
    }
    last = day;
  }

  Run asRun() {
    return length == 0
        ? Run.NONE
        : new Run(length, LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
  }

  void write(StateText.Writer out) {
    out.number(length);
    if (length > 0) {
      out.number(first).number(last);
    }
  }

  void read(StateText.Reader in) {
    length = (int) in.number();
    if (length > 0) {
      first = in.number();
      last = in.number();
    }
  }
}
