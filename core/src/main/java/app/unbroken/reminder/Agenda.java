package app.unbroken.reminder;

import app.unbroken.habit.Habit;
import app.unbroken.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What rings for one person, over all their habits; nothing here says whether it is wanted. */
public final class Agenda {
  /** Whatever rang earlier has no repeats left. */
  private static final Duration LONGEST_NAG = Duration.ofDays(2);

  private Agenda() {}

  /** A habit that rings. */
  public record Call(Habit habit, Ring ring) {}

  /** What is heard after one instant and not after another, the earliest first. */
  public static List<Call> between(Journal journal, Instant after, Instant until) {
    var where = Surroundings.of(journal.user());
    var calls = new ArrayList<Call>();
    for (var habit : journal.activeHabits()) {
      snoozed(habit, where)
          .filter(ring -> ring.at().isAfter(after) && !ring.at().isAfter(until))
          .ifPresent(ring -> calls.add(new Call(habit, ring)));
      for (var bell : Bell.of(habit.reminding())) {
        var ring = firstAfter(bell, where, after);
        for (; !ring.at().isAfter(until); ring = Bells.following(bell, where, ring, ring.at())) {
          calls.add(new Call(habit, ring));
        }
      }
    }
    calls.sort(Comparator.comparing(call -> call.ring().at()));
    return calls;
  }

  /** What has rung for a day up to now, and is still wanted. */
  public static List<Habit> open(Journal journal, LocalDate day) {
    return between(journal, journal.now().minus(LONGEST_NAG), journal.now()).stream()
        .filter(call -> call.ring().day().equals(day))
        .map(Call::habit)
        .distinct()
        .filter(habit -> Wanted.on(day, habit, journal))
        .toList();
  }

  /** When something rings next; empty where nothing ever does. */
  public static Optional<Instant> next(Journal journal, Instant after) {
    var where = Surroundings.of(journal.user());
    return journal.activeHabits().stream()
        .flatMap(habit -> rings(habit, where, after))
        .map(Ring::at)
        .filter(at -> at.isAfter(after))
        .min(Comparator.naturalOrder());
  }

  private static Stream<Ring> rings(Habit habit, Surroundings where, Instant after) {
    return Stream.concat(
        snoozed(habit, where).stream(),
        Bell.of(habit.reminding()).stream().map(bell -> firstAfter(bell, where, after)));
  }

  private static Optional<Ring> snoozed(Habit habit, Surroundings where) {
    return Optional.ofNullable(habit.reminding().snooze())
        .map(snooze -> Bells.snoozed(snooze, where));
  }

  private static Ring firstAfter(Bell bell, Surroundings where, Instant after) {
    if (!bell.nags()) {
      return Bells.next(bell, where, after, null);
    }
    var ring = Bells.next(bell, where, after.minus(LONGEST_NAG), null);
    while (!ring.at().isAfter(after)) {
      ring = Bells.following(bell, where, ring, ring.at());
    }
    return ring;
  }
}
