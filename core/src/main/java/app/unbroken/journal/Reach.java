package app.unbroken.journal;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Rule;
import app.unbroken.user.User;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How far back a change makes days read differently. A checkpoint through that day or a later one
 * is worthless once the change is written, and every store has to drop it.
 */
public sealed interface Reach {

  /** No day reads differently. */
  record Nowhere() implements Reach {}

  record IntoHabit(HabitId habit, LocalDate from) implements Reach {}

  record IntoAllHabits(LocalDate from) implements Reach {}

  static Reach of(Change change) {
    return switch (change) {
      case Change.Person(var before, var after) ->
          firstDifference(before, after).<Reach>map(IntoAllHabits::new).orElse(new Nowhere());
      case Change.OfHabit(var before, var after) when before != null && after != null ->
          firstDifference(before, after)
              .<Reach>map(day -> new IntoHabit(after.id(), day))
              .orElse(new Nowhere());
      case Change.OfHabit(var before, var after) ->
          new IntoHabit(
              Objects.requireNonNull(before == null ? after : before).id(), LocalDate.MIN);
      case Change.OfDay day -> new IntoHabit(day.habit(), day.day());
      case Change.Undone ignored -> new Nowhere();
    };
  }

  private static Optional<LocalDate> firstDifference(User before, User after) {
    if (before.days().weekStart() != after.days().weekStart()) {
      return Optional.of(LocalDate.MIN);
    }
    return Stream.of(
            before.vacations().firstDifference(after.vacations()),
            before.freezing().firstDifference(after.freezing()))
        .flatMap(Optional::stream)
        .min(LocalDate::compareTo);
  }

  private static Optional<LocalDate> firstDifference(Habit before, Habit after) {
    if (before.twoDayRule() != after.twoDayRule()) {
      return Optional.of(LocalDate.MIN);
    }
    return Stream.of(
            firstDifferentRule(before, after), before.pauses().firstDifference(after.pauses()))
        .flatMap(Optional::stream)
        .min(LocalDate::compareTo);
  }

  private static Optional<LocalDate> firstDifferentRule(Habit before, Habit after) {
    var old = new HashSet<>(before.rules());
    var changed = new HashSet<>(after.rules());
    return Stream.concat(
            old.stream().filter(Predicate.not(changed::contains)),
            changed.stream().filter(Predicate.not(old::contains)))
        .map(Rule::from)
        .min(LocalDate::compareTo);
  }
}
