package app.unbroken.inmemory;

import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Source;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Action;
import app.unbroken.journal.Change;
import app.unbroken.journal.Deed;
import app.unbroken.journal.DialogueRef;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Journals;
import app.unbroken.journal.Reach;
import app.unbroken.journal.Scope;
import app.unbroken.streak.Checkpoint;
import app.unbroken.streak.History;
import app.unbroken.user.Identity;
import app.unbroken.user.User;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything about one person; touched only while its lock is held. */
final class Book {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<HabitId, Habit> habits = new HashMap<>();
  private final Map<HabitId, NavigableMap<LocalDate, Entry>> days = new HashMap<>();
  private final Map<HabitId, Checkpoint> checkpoints = new HashMap<>();
  private final Deque<Action> actions = new ArrayDeque<>();
  private User user;
  private DialogueRef dialogue = DialogueRef.NONE;

  Book(User user) {
    this.user = user;
  }

  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Until {@link #release}, for whoever needs two books at once. */
  void hold() {
    lock.lock();
  }

  void release() {
    lock.unlock();
  }

  User user() {
    return locked(() -> user);
  }

  /** What a book was, to be put back. */
  record Copy(User user, Map<HabitId, Habit> habits, List<Action> actions, DialogueRef dialogue) {
    Copy {
      habits = Map.copyOf(habits);
      actions = List.copyOf(actions);
    }
  }

  Copy copy() {
    return new Copy(user, habits, List.copyOf(actions), dialogue);
  }

  static Book of(Copy copy) {
    var book = new Book(copy.user());
    book.actions.addAll(copy.actions());
    book.dialogue = copy.dialogue();
    return book;
  }

  /** A habit that was somebody else's, with all its days. */
  void takeIn(Habit habit, NavigableMap<LocalDate, Entry> itsDays) {
    habits.put(habit.id(), habit);
    days.put(habit.id(), itsDays);
  }

  @Nullable Habit find(HabitId habit) {
    return habits.get(habit);
  }

  /** The days of a habit that is somebody else's from now on. */
  NavigableMap<LocalDate, Entry> giveAway(HabitId habit) {
    habits.remove(habit);
    checkpoints.remove(habit);
    var itsDays = days.remove(habit);
    return itsDays == null ? new TreeMap<>() : itsDays;
  }

  List<Action> actions() {
    return List.copyOf(actions);
  }

  void keep(List<Action> lastOnes) {
    actions.clear();
    actions.addAll(lastOnes);
  }

  Journal open(Scope scope, List<Identity> identities, Instant now, Source source) {
    var shown = habits.values().stream().filter(habit -> shows(scope, habit)).toList();
    return new Journal(
        user,
        identities,
        shown,
        shown.stream().collect(Collectors.toMap(Habit::id, habit -> history(scope, habit))),
        scope.holdsActions() ? List.copyOf(actions) : List.of(),
        scope,
        now,
        source,
        dialogue);
  }

  NavigableMap<LocalDate, Entry> daysOf(HabitId habit) {
    return days.getOrDefault(habit, new TreeMap<>());
  }

  void keep(DialogueRef next) {
    dialogue = next;
  }

  void keep(HabitId habit, Checkpoint checkpoint) {
    checkpoints.put(habit, checkpoint);
  }

  void write(Deed deed, Journals.Occasion occasion) {
    deed.changes().forEach(this::write);
    actions.addFirst(new Action(deed, occasion.now(), occasion.operation(), false));
    if (actions.size() > Journal.ACTIONS) {
      actions.removeLast();
    }
  }

  private void write(Change change) {
    forget(Reach.of(change));
    switch (change) {
      case Change.Person person -> user = person.after();
      case Change.OfHabit(var before, var after) when after != null ->
          habits.put(after.id(), after);
      case Change.OfHabit(var before, var after) when before != null -> {
        habits.remove(before.id());
        days.remove(before.id());
      }
      case Change.OfHabit ignored -> {}
      case Change.OfDay(var habit, var day, var before, var after) when after != null ->
          days.computeIfAbsent(habit, id -> new TreeMap<>()).put(day, after);
      case Change.OfDay day -> daysOf(day.habit()).remove(day.day());
      case Change.Undone undone -> mark(undone);
    }
  }

  private void mark(Change.Undone undone) {
    var marked =
        actions.stream()
            .map(action ->
                action.deed().id().equals(undone.action())
                    ? action.undone(undone.undone())
                    : action)
            .toList();
    actions.clear();
    actions.addAll(marked);
  }

  private void forget(Reach reach) {
    switch (reach) {
      case Reach.Nowhere ignored -> {}
      case Reach.IntoHabit(var habit, var from) ->
          checkpoints.computeIfPresent(
              habit, (id, checkpoint) -> checkpoint.through().isBefore(from) ? checkpoint : null);
      case Reach.IntoAllHabits(var from) ->
          checkpoints.values().removeIf(checkpoint -> !checkpoint.through().isBefore(from));
    }
  }

  private static boolean shows(Scope scope, Habit habit) {
    return switch (scope) {
      case Scope.Profile ignored -> false;
      case Scope.OneHabit(var id) -> habit.id().equals(id);
      case Scope.WholeHabit(var id) -> habit.id().equals(id);
      case Scope.Today ignored -> !habit.isDeleted();
      case Scope.Recent ignored -> !habit.isDeleted();
      case Scope.TodayAndWhole(var id) -> !habit.isDeleted() || habit.id().equals(id);
      case Scope.Everything ignored -> true;
    };
  }

  private History history(Scope scope, Habit habit) {
    var entries = daysOf(habit.id());
    var checkpoint = checkpoints.get(habit.id());
    return checkpoint == null || !checkpoint.isReadable() || scope.holdsEveryDayOf(habit.id())
        ? History.of(entries.values())
        : History.since(checkpoint, entries.tailMap(checkpoint.through(), false).values());
  }
}
