package app.unbroken.journal;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Rule;
import app.unbroken.user.MissingDates;
import app.unbroken.user.User;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
            before.freezing().firstDifference(after.freezing()),
            firstOnlyMissingInOne(before.days().zone(), after.days().zone()))
        .flatMap(Optional::stream)
        .min(LocalDate::compareTo);
  }

  /** Zones agree on which dates exist, apart from the few that crossed the date line. */
  private static Optional<LocalDate> firstOnlyMissingInOne(ZoneId before, ZoneId after) {
    return before.equals(after)
        ? Optional.empty()
        : firstInOne(MissingDates.of(before), MissingDates.of(after), day -> day);
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
    return firstInOne(Set.copyOf(before.rules()), Set.copyOf(after.rules()), Rule::from);
  }

  /** The first day of what only one of two sets contains. */
  private static <T> Optional<LocalDate> firstInOne(
      Set<T> one, Set<T> other, Function<T, LocalDate> day) {
    return Stream.concat(
            one.stream().filter(each -> !other.contains(each)),
            other.stream().filter(each -> !one.contains(each)))
        .map(day)
        .min(LocalDate::compareTo);
  }
}
