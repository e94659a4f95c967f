package app.unbroken.linking;

import app.unbroken.chat.Typed;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitName;
import app.unbroken.journal.Action;
import app.unbroken.journal.Change;
import app.unbroken.journal.Journal;
import app.unbroken.linking.LinkOutcome.Namesakes;
import app.unbroken.user.Span;
import app.unbroken.user.Spans;
import app.unbroken.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How two books read as one. The older person stays, with their settings; the other's habits come
 * after theirs, each with all of its days, which are not touched.
 *
 * @param habits of the absorbed, as they stand in the survivor's book
 * @param actions the last ones of both, the newest first
 * @param namesakes habits that both had, of which the absorbed one's bears a number now
 */
public record Merge(
    UserId survivor,
    UserId absorbed,
    List<Habit> habits,
    List<Action> actions,
    List<Namesakes> namesakes) {
  private static final int ROOM_FOR_A_NUMBER = 8;

  public Merge {
    habits = List.copyOf(habits);
    actions = List.copyOf(actions);
    namesakes = List.copyOf(namesakes);
  }

  /** Whoever is here longer stays. */
  static Merge of(Journal one, Journal other) {
    var order =
        Comparator.<Journal, Instant>comparing(book -> book.user().since())
            .thenComparing(book -> book.user().id());
    return order.compare(one, other) <= 0 ? into(one, other) : into(other, one);
  }

  private static Merge into(Journal survivor, Journal absorbed) {
    var names = new ArrayList<>(survivor.habits().stream().filter(it -> !it.isDeleted()).toList());
    var position = survivor.habits().stream().mapToInt(Habit::position).max().orElse(0);
    var moved = new ArrayList<Habit>();
    var namesakes = new ArrayList<Namesakes>();
    for (var habit : absorbed.habits()) {
      var namesake = habit.isDeleted() ? Optional.<Habit>empty() : namesake(names, habit.name());
      namesake.ifPresent(same -> namesakes.add(new Namesakes(same.id(), habit.id(), same.name())));
      var name = namesake.isEmpty() ? habit.name() : numbered(names, absorbed, habit.name());
      var changed = moved(habit, survivor.user().id(), name, ++position, absorbed);
      moved.add(changed);
      if (!changed.isDeleted()) {
        names.add(changed);
      }
    }
    return new Merge(
        survivor.user().id(), absorbed.user().id(), moved, actions(survivor, absorbed), namesakes);
  }

  /** On days off that were the person's, the habit rests: they are the survivor's no more. */
  private static Habit moved(
      Habit habit, UserId owner, HabitName name, int position, Journal absorbed) {
    return new Habit(
        habit.id(),
        owner,
        habit.look().named(name),
        habit.rules(),
        habit.goal(),
        habit.reminding(),
        resting(habit.pauses(), absorbed.user().vacations()),
        habit.twoDayRule(),
        position,
        habit.state());
  }

  /** What both cover, in as few spans as it takes: at most one may be open. */
  private static Spans resting(Spans pauses, Spans vacations) {
    var joined = new ArrayList<Span>();
    Stream.concat(pauses.all().stream(), vacations.all().stream())
        .sorted(Comparator.comparing(Span::first))
        .forEach(span -> {
          var before = joined.isEmpty() ? null : joined.getLast();
          if (before == null || isApart(before, span)) {
            joined.add(span);
          } else {
            joined.set(joined.size() - 1, together(before, span));
          }
        });
    return new Spans(joined);
  }

  private static boolean isApart(Span before, Span span) {
    var last = before.last();
    return last != null && last.isBefore(span.first());
  }

  private static Span together(Span before, Span span) {
    var one = before.last();
    var other = span.last();
    if (one == null || other == null) {
      return Span.from(before.first());
    }
    return new Span(before.first(), one.isBefore(other) ? other : one);
  }

  private static Optional<Habit> namesake(List<Habit> habits, HabitName name) {
    return habits.stream().filter(habit -> habit.name().soundsLike(name)).findFirst();
  }

  private static HabitName numbered(List<Habit> names, Journal absorbed, HabitName name) {
    var stem = Typed.cut(name.value(), HabitName.LIMIT - ROOM_FOR_A_NUMBER).strip();
    return IntStream.iterate(2, number -> number + 1)
        .mapToObj(number -> HabitName.parse(stem + " (" + number + ")"))
        .map(parsed -> parsed instanceof HabitName.Parsed.Valid valid ? valid.name() : null)
        .filter(Objects::nonNull)
        .filter(free -> namesake(names, free).isEmpty())
        .filter(free -> namesake(absorbed.habits(), free).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** What somebody said about themselves cannot be taken back by somebody else. */
  private static List<Action> actions(Journal survivor, Journal absorbed) {
    return Stream.concat(
            survivor.actions().stream(), absorbed.actions().stream().filter(Merge::isAboutHabits))
        .sorted(Comparator.comparing(Action::at).reversed())
        .limit(Journal.ACTIONS)
        .toList();
  }

  private static boolean isAboutHabits(Action action) {
    return action.deed().changes().stream().noneMatch(change -> change instanceof Change.Person);
  }
}
