package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Meaning.Time;
import app.unbroken.conversation.grammar.Slot.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The times of a line.
 *
 * @param likely as they are probably meant
 * @param other as they may be meant as well, in the other half of the day; empty when they are sure
 * @param impossible whether one of them is on no clock
 */
record Times(List<LocalTime> likely, List<LocalTime> other, boolean impossible) {
  private static final int FIRST_HOUR = 9;
  private static final int LAST_HOUR = 21;
  private static final int USUAL_DAY_BEGINS = 5;

  /** One time as it was said; {@code half} is null where nothing tells it. */
  private record Said(int hour, int minute, boolean exact, @Nullable Half half) {
    boolean isImpossible() {
      return hour > 24 || minute > 59 || (hour == 24 && minute > 0);
    }

    /** Only an hour of a twelve-hour clock, without more, can be in either half. */
    boolean isOpen() {
      return half == null && !exact && hour >= 1 && hour <= 11;
    }

    Said in(@Nullable Half other) {
      return new Said(hour, minute, exact, other);
    }

    Half likelyHalf() {
      return hour >= USUAL_DAY_BEGINS ? Half.MORNING : Half.EVENING;
    }

    LocalTime time() {
      return LocalTime.of(hourOfDay() % 24, minute);
    }

    private int hourOfDay() {
      if (hour == 12 && half == Half.MORNING) {
        return 0;
      }
      return hour < 12 && half == Half.EVENING ? hour + 12 : hour;
    }
  }

  /** What the facets say; {@code hint} is what the rest of the line tells about the half. */
  static Times of(List<Facet> facets, Optional<Half> hint) {
    var said = new ArrayList<Said>();
    facets.forEach(facet -> said.addAll(said(facet)));
    if (said.stream().anyMatch(Said::isImpossible)) {
      return new Times(List.of(), List.of(), true);
    }
    settle(said, hint);
    var isOpen = said.stream().anyMatch(Said::isOpen);
    return new Times(
        said.stream()
            .map(one -> one.isOpen() ? one.in(one.likelyHalf()) : one)
            .map(Said::time)
            .distinct()
            .toList(),
        isOpen
            ? said.stream()
                .map(one -> one.isOpen() ? one.in(opposite(one)) : one)
                .map(Said::time)
                .distinct()
                .toList()
            : List.of(),
        false);
  }

  /** An open hour goes with the time after it (at 7 and 9 pm), else with what the line tells. */
  private static void settle(List<Said> said, Optional<Half> hint) {
    var isFullDay = said.stream().anyMatch(one -> one.exact() || one.hour() > 12);
    @Nullable Half after = null;
    for (var index = said.size() - 1; index >= 0; index--) {
      var one = said.get(index);
      if (one.isOpen() && isFullDay) {
        said.set(index, new Said(one.hour(), one.minute(), true, null));
      } else if (one.isOpen()) {
        said.set(index, one.in(after != null ? after : hint.orElse(null)));
      }
      after = one.half();
    }
  }

  private static Half opposite(Said said) {
    return said.likelyHalf() == Half.MORNING ? Half.EVENING : Half.MORNING;
  }

  private static List<Said> said(Facet facet) {
    return switch ((Time) facet.meaning()) {
      case EXACT, AT -> clock(facet, null);
      case MORNING -> clock(facet, Half.MORNING);
      case AFTERNOON, EVENING -> clock(facet, Half.EVENING);
      case NIGHT -> clock(facet, isSmall(facet) ? Half.MORNING : Half.EVENING);
      case NOON -> List.of(new Said(12, 0, true, null));
      case MIDNIGHT -> List.of(new Said(0, 0, true, null));
      case BOUND -> List.of();
      case HOURS_BETWEEN -> between(facet);
      case EVERY_HOURS ->
          everyFewHours(FIRST_HOUR, facet.count() == 1 ? LAST_HOUR - 1 : LAST_HOUR, facet.count());
    };
  }

  private static List<Said> clock(Facet facet, @Nullable Half half) {
    return facet.clocks().stream()
        .map(clock -> new Said(clock.hour(), clock.minute(), clock.exact(), half))
        .toList();
  }

  /** Two at night is before dawn, eleven at night before midnight; twelve is midnight. */
  private static boolean isSmall(Facet facet) {
    var hour = facet.clocks().getFirst().hour();
    return hour <= 5 || hour == 12;
  }

  private static List<Said> between(Facet facet) {
    Clock first = facet.clocks().getFirst();
    Clock last = facet.clocks().getLast();
    var end = last.hour() <= first.hour() && last.hour() <= 12 ? last.hour() + 12 : last.hour();
    return everyFewHours(first.hour(), end, facet.count());
  }

  private static List<Said> everyFewHours(int first, int last, int step) {
    if (step < 1 || step > 12 || first > 24 || last > 24) {
      return List.of(new Said(25, 0, true, null));
    }
    var hours = new ArrayList<Said>();
    for (var hour = first; hour <= last; hour += step) {
      hours.add(new Said(hour, 0, true, null));
    }
    return hours;
  }
}
