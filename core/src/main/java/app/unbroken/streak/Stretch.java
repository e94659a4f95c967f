package app.unbroken.streak;

import java.time.LocalDate;

/** A {@link Run} while it is being counted. */
final class Stretch {
  int length;
  long first;
  long last;

  void extend(long day) {
    first = length == 0 ? day : first;
    last = day;
    length++;
  }

  /** Becomes the other one where that is longer, or the same one further on. */
  void atLeast(Stretch other) {
    if (other.length > length || other.length == length && other.first == first) {
      length = other.length;
      first = other.first;
      last = other.last;
    }
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
