package app.unbroken.streak;

import app.unbroken.user.Span;
import app.unbroken.user.Spans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whether spans cover a day; asked day after day, it looks at them only where one begins or ends.
 */
final class Ranges {
  private final List<Span> spans;
  private long from;
  private long until;
  private boolean covered;

  private Ranges(List<Span> spans) {
    this.spans = spans;
  }

  static Ranges of(Spans spans) {
    return new Ranges(spans.all());
  }

  static Ranges of(Spans some, Spans others) {
    var all = new ArrayList<>(some.all());
    all.addAll(others.all());
    return new Ranges(all);
  }

  static Ranges of(Collection<LocalDate> days) {
    return new Ranges(days.stream().map(day -> new Span(day, day)).toList());
  }

  boolean cover(long day) {
    if (day < from || day >= until) {
      lookAround(day);
    }
    return covered;
  }

  /** The first day that may be covered otherwise than the one asked about last. */
  long turn() {
    return until;
  }

  /** Finds the longest time around a day in which no span begins or ends. */
  private void lookAround(long day) {
    from = Long.MIN_VALUE;
    until = Long.MAX_VALUE;
    covered = false;
    for (var span : spans) {
      var first = span.first().toEpochDay();
      var end = span.last() == null ? Long.MAX_VALUE : span.last().toEpochDay() + 1;
      covered |= first <= day && day < end;
      narrow(first, day);
      narrow(end, day);
    }
  }

  private void narrow(long border, long day) {
    if (border <= day) {
      from = Math.max(from, border);
    } else {
      until = Math.min(until, border);
    }
  }
}
