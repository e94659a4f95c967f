package app.unbroken.journal;

import app.unbroken.checkin.Source;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.streak.History;
import app.unbroken.streak.Standing;
import app.unbroken.streak.Streaks;
import app.unbroken.user.Identity;
import app.unbroken.user.User;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One person's book as it was opened at one moment.
 *
 * @param habits those that the scope asked for, in the person's order
 * @param actions the last actions, the newest first; none where the scope did not ask for them
 * @param now the moment; {@link #today()} follows from it
 * @param source the door through which it was opened
 * @param dialogue which version of the open dialogue is valid
 */
public record Journal(
    User user,
    List<Identity> identities,
    List<Habit> habits,
    Map<HabitId, History> histories,
    List<Action> actions,
    Scope scope,
    Instant now,
    Source source,
    DialogueRef dialogue) {
  /** How many actions are kept at hand for an undo. */
  public static final int ACTIONS = 20;

  public Journal {
    identities = List.copyOf(identities);
    habits = habits.stream().sorted(IN_ORDER).toList();
    histories = Map.copyOf(histories);
    actions = List.copyOf(actions);
  }

  private static final Comparator<Habit> IN_ORDER =
      Comparator.comparingInt(Habit::position).thenComparing(Habit::id);

  public LocalDate today() {
    return user.dayAt(now);
  }

  /** The person's habit, whatever its state; a deleted or foreign one does not exist. */
  public Optional<Habit> habit(HabitId id) {
    return habits.stream().filter(habit -> habit.id().equals(id) && !habit.isDeleted()).findFirst();
  }

  public List<Habit> activeHabits() {
    return habits.stream().filter(Habit::isActive).toList();
  }

  public History historyOf(HabitId habit) {
    return histories.getOrDefault(habit, History.EMPTY);
  }

  public Standing standingOf(Habit habit) {
    return Streaks.standing(habit, user, historyOf(habit.id()), today());
  }

  /**
   * Decides about one of the person's habits. One that is foreign, deleted or was never there is
   * {@code missing}: nobody can tell these apart.
   */
  public <T> Decision<T> about(HabitId id, T missing, Function<Habit, Decision<T>> decide) {
    var habit = habit(id);
    if (habit.isPresent()) {
      return decide.apply(habit.get());
    }
    return scope.holdsAllHabits() || scope.surelyHolds(id)
        ? Decision.of(missing)
        : Decision.needs(new Scope.OneHabit(id));
  }

  /**
   * Decides on a deed, with an outcome that may read the book as it is afterwards; asks for the
   * days that the deed reaches back to where they are not here.
   */
  public <T> Decision<T> having(Deed deed, Function<Journal, T> outcome) {
    return deed.changes().stream()
        .map(this::lacking)
        .flatMap(Optional::stream)
        .reduce(Scope::and)
        .map(Decision::<T>needs)
        .orElseGet(() -> Decision.of(outcome.apply(after(deed)), deed));
  }

  private Optional<Scope> lacking(Change change) {
    return switch (Reach.of(change)) {
      case Reach.Nowhere ignored -> Optional.empty();
      case Reach.IntoHabit(var habit, var from) ->
          historyOf(habit).reaches(from)
              ? Optional.empty()
              : Optional.of(new Scope.WholeHabit(habit));
      case Reach.IntoAllHabits(var from) ->
          histories.values().stream().allMatch(history -> history.reaches(from))
              ? Optional.empty()
              : Optional.of(Scope.EVERYTHING);
    };
  }

  /** The same book with another fence around the dialogue. */
  public Journal fencedBy(DialogueRef fence) {
    return new Journal(user, identities, habits, histories, actions, scope, now, source, fence);
  }

  /** The book as it reads once a deed is written; nothing is written by this. */
  public Journal after(Deed deed) {
    var draft = new Draft(this);
    deed.changes().forEach(draft::apply);
    return draft.finished();
  }

  private static final class Draft {
    private final Journal before;
    private User user;
    private final Map<HabitId, Habit> habits = new HashMap<>();
    private final Map<HabitId, History> histories;
    private final List<Action> actions;

    Draft(Journal journal) {
      before = journal;
      user = journal.user;
      journal.habits.forEach(habit -> habits.put(habit.id(), habit));
      histories = new HashMap<>(journal.histories);
      actions = new ArrayList<>(journal.actions);
    }

    void apply(Change change) {
      forget(Reach.of(change));
      switch (change) {
        case Change.Person person -> user = person.after();
        case Change.OfHabit habit -> apply(habit.before(), habit.after());
        case Change.OfDay day ->
            histories.merge(
                day.habit(),
                History.EMPTY.with(day.day(), day.after()),
                (history, ignored) -> history.with(day.day(), day.after()));
        case Change.Undone undone ->
            actions.replaceAll(action ->
                action.deed().id().equals(undone.action())
                    ? action.undone(undone.undone())
                    : action);
      }
    }

    private void forget(Reach reach) {
      switch (reach) {
        case Reach.Nowhere ignored -> {}
        case Reach.IntoHabit(var habit, var from) ->
            histories.computeIfPresent(habit, (id, history) -> history.forgetting(from));
        case Reach.IntoAllHabits(var from) ->
            histories.replaceAll((id, history) -> history.forgetting(from));
      }
    }

    private void apply(@Nullable Habit old, @Nullable Habit changed) {
      if (changed != null) {
        habits.put(changed.id(), changed);
      } else if (old != null) {
        habits.remove(old.id());
        histories.remove(old.id());
      }
    }

    Journal finished() {
      return new Journal(
          user,
          before.identities,
          List.copyOf(habits.values()),
          histories,
          actions,
          before.scope,
          before.now,
          before.source,
          before.dialogue);
    }
  }
}
