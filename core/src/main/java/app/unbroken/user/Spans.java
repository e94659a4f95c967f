package app.unbroken.user;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** The first day that only one of the two covers; empty where they cover the same days. */
  public Optional<LocalDate> firstDifference(Spans other) {
    return Stream.concat(borders(), other.borders())
        .filter(day -> cover(day) != other.cover(day))
        .min(LocalDate::compareTo);
  }

  /** The days on which the answer of {@link #cover} can change. */
  private Stream<LocalDate> borders() {
    return all.stream()
        .flatMap(span ->
            span.last() == null
                ? Stream.of(span.first())
                : Stream.of(span.first(), span.last().plusDays(1)));
  }
}
