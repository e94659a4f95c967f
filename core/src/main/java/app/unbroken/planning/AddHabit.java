package app.unbroken.planning;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitState;
import app.unbroken.habit.Rule;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Change;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.user.Spans;
import java.util.List;
import java.util.Optional;

/** Begins a habit today. */
public final class AddHabit {
  public static final int MOST_ACTIVE = 100;

  private AddHabit() {}

  public sealed interface Outcome {
    record Added(Habit habit) implements Outcome {}

    /** The same id was added before: a repeated tap begins one habit, not two. */
    record AlreadyAdded(HabitId habit) implements Outcome {}

    /** Another one, active or archived, is called so already. */
    record NameTaken(Habit existing) implements Outcome {}

    record LimitReached(int active, int allowed) implements Outcome {}
  }

  public static Decision<Outcome> decide(
      Journal journal, HabitId id, HabitDraft draft, ActionId action) {
    if (!journal.scope().holdsActions()) {
      return Decision.needs(Scope.RECENT);
    }
    if (wasAdded(journal, id)) {
      return Decision.of(new Outcome.AlreadyAdded(id));
    }
    var namesake = Names.taken(journal, draft.look().name(), id);
    if (namesake.isPresent()) {
      return Decision.of(new Outcome.NameTaken(namesake.get()));
    }
    var active = journal.activeHabits().size();
    if (active >= MOST_ACTIVE) {
      return Decision.of(new Outcome.LimitReached(active, MOST_ACTIVE));
    }
    var habit = begun(journal, id, draft);
    var deed =
        new Deed(
            action,
            ActionKind.ADD_HABIT,
            habit.name().value(),
            List.of(new Change.OfHabit(null, habit)));
    return Decision.of(new Outcome.Added(habit), deed);
  }

  /** Also when it was deleted since: that is in the last actions. */
  private static boolean wasAdded(Journal journal, HabitId id) {
    return journal.habits().stream().anyMatch(habit -> habit.id().equals(id))
        || journal.actions().stream()
            .flatMap(action -> action.deed().changes().stream())
            .anyMatch(change ->
                change instanceof Change.OfHabit(var before, var after)
                    && before == null
                    && after != null
                    && after.id().equals(id));
  }

  private static Habit begun(Journal journal, HabitId id, HabitDraft draft) {
    Optional<Habit> last =
        journal.habits().isEmpty() ? Optional.empty() : Optional.of(journal.habits().getLast());
    return new Habit(
        id,
        journal.user().id(),
        draft.look(),
        List.of(new Rule(journal.today(), draft.schedule(), draft.target())),
        draft.goal(),
        draft.reminding(),
        Spans.NONE,
        draft.twoDayRule(),
        last.map(habit -> habit.position() + 1).orElse(0),
        new HabitState.Active());
  }
}
