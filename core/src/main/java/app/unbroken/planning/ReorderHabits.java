package app.unbroken.planning;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Change;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts habits into another order. */
public final class ReorderHabits {
  private ReorderHabits() {}

  public sealed interface Outcome {
    record Reordered(List<Habit> habits) implements Outcome {}

    record Unchanged(List<Habit> habits) implements Outcome {}

    record NoSuchHabit() implements Outcome {}
  }

  /** The habits named come first, in this order; all others follow in the order they had. */
  public static Decision<Outcome> decide(Journal journal, List<HabitId> first, ActionId action) {
    if (!journal.scope().holdsAllHabits()) {
      return Decision.needs(Scope.TODAY);
    }
    var present = journal.habits().stream().filter(habit -> !habit.isDeleted()).toList();
    var ids = present.stream().map(Habit::id).collect(Collectors.toSet());
    if (!ids.containsAll(first)) {
      return Decision.of(new Outcome.NoSuchHabit());
    }
    var ordered = inOrder(present, new LinkedHashSet<>(first));
    var changes = new ArrayList<Change>();
    IntStream.range(0, ordered.size())
        .filter(place -> ordered.get(place).position() != place)
        .forEach(place ->
            changes.add(new Change.OfHabit(ordered.get(place), ordered.get(place).at(place))));
    return ordered.equals(present)
        ? Decision.of(new Outcome.Unchanged(present))
        : Decision.of(
            new Outcome.Reordered(ordered),
            new Deed(action, ActionKind.REORDER_HABITS, "", changes));
  }

  private static List<Habit> inOrder(List<Habit> present, Set<HabitId> first) {
    var order = new LinkedHashSet<>(first);
    present.forEach(habit -> order.add(habit.id()));
    var byId = present.stream().collect(Collectors.toMap(Habit::id, habit -> habit));
    return order.stream().map(byId::get).toList();
  }
}
