package app.unbroken.user;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Spans in the order of their first day; at most the last one is open. */
public record Spans(List<Span> all) {
  public static final Spans NONE = new Spans(List.of());

  public Spans {
    all = all.stream().sorted(Comparator.comparing(Span::first)).toList();
  }

  public boolean cover(LocalDate day) {
    for (var span : all) {
      if (span.covers(day)) {
        return true;
      }
    }
    return false;
  }

  public Optional<Span> covering(LocalDate day) {
    return all.stream().filter(span -> span.covers(day)).findFirst();
  }

  public Spans with(Span span) {
    var more = new ArrayList<>(all);
    more.add(span);
    return new Spans(more);
  }

  /** Whatever covers {@code day} ends on the day before; a span that began on it disappears. */
  public Spans endingBefore(LocalDate day) {
    var kept = new ArrayList<Span>();
    for (var span : all) {
      if (!span.covers(day)) {
        kept.add(span);
      } else if (span.first().isBefore(day)) {
        kept.add(new Span(span.first(), day.minusDays(1)));
      }
    }
    return new Spans(kept);
  }
}
