package app.unbroken.postgres;

import app.unbroken.audit.AuditLog;
import app.unbroken.audit.Deeds;
import app.unbroken.checkin.Entry;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Action;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.Change;
import app.unbroken.journal.Checkpoints;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.DialogueRef;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Journals.Occasion;
import app.unbroken.journal.Reach;
import app.unbroken.reminder.Surroundings;
import app.unbroken.streak.Checkpoint;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What decisions about one person come to: each row once, as it is to be in the end. First the days
 * that {@code forgotten} checkpoints stand for, the {@code removed} habits and the {@code cleared}
 * days go, then everything else comes.
 */
final class Page {
  /** A day of a habit. */
  record Day(HabitId habit, LocalDate day) {}

  final Map<HabitId, LocalDate> forgotten = new HashMap<>();
  final Set<HabitId> removed = new HashSet<>();
  final Set<Day> cleared = new HashSet<>();
  final Map<HabitId, Habit> habits = new LinkedHashMap<>();
  final Map<HabitId, Checkpoint> checkpoints = new HashMap<>();
  final Map<Day, Entry> days = new LinkedHashMap<>();
  final Map<ActionId, Boolean> marksElsewhere = new HashMap<>();
  final List<AuditLog.Line> lines = new ArrayList<>();
  @Nullable LocalDate allForgotten;

  private final Set<HabitId> ringing = new HashSet<>();
  private final User personBefore;
  private final TreeMap<Long, Action> actions;
  private final Set<HabitId> passedOver;
  private final TreeSet<Long> written = new TreeSet<>();
  private Journal journal;
  private boolean writesPerson;
  private boolean gained;

  Page(Opened opened) {
    journal = opened.journal();
    personBefore = opened.journal().user();
    actions = new TreeMap<>(opened.actions());
    passedOver = opened.passedOver();
  }

  UserId user() {
    return journal.user().id();
  }

  /** The book as it reads now, for the next decision about the same person. */
  Journal journal() {
    return journal;
  }

  User person() {
    return journal.user();
  }

  DialogueRef dialogue() {
    return journal.dialogue();
  }

  boolean writesPerson() {
    return writesPerson;
  }

  /** Actions that are new or marked, by number. */
  Map<Long, Action> actions() {
    var rows = new LinkedHashMap<Long, Action>();
    written.forEach(number -> rows.put(number, actions.get(number)));
    return rows;
  }

  void write(Decision.Decided<?> decided, Occasion occasion) {
    for (var deed : decided.deeds()) {
      deed.changes().forEach(this::write);
      write(deed, occasion);
    }
    var before = journal;
    journal = decided.appliedTo(journal);
    writesPerson |= decided.dialogue() != null;
    keepCheckpoints(before);
  }

  /** Whether reminders ring at other times from now on. */
  boolean ringsOtherwise() {
    return hasMoved() || !ringing.isEmpty();
  }

  /** Whether all of the person's reminders ring at other instants. */
  boolean hasMoved() {
    return !Surroundings.of(personBefore).equals(Surroundings.of(person()));
  }

  /** Whether notices come at other times from now on, or begin with the first habit. */
  boolean isToldOtherwise() {
    var before = personBefore;
    var after = person();
    return gained
        || hasMoved()
        || before.days().weekStart() != after.days().weekStart()
        || !before.attention().notices().equals(after.attention().notices());
  }

  /** The habits whose reminders are others from now on. */
  Set<HabitId> ringingOtherwise() {
    return ringing;
  }

  /** The same as far as they ring at all. */
  List<Habit> rung() {
    return habits.values().stream()
        .filter(habit -> habit.isActive() && ringing.contains(habit.id()))
        .toList();
  }

  private void write(Change change) {
    if (change instanceof Change.OfHabit(var before, var after)) {
      noteRinging(before, after);
      gained |= before == null;
    }
    switch (change) {
      case Change.Person ignored -> {
        forget(Reach.of(change));
        writesPerson = true;
      }
      case Change.OfHabit(var before, var after) when after != null -> {
        if (before != null) {
          forget(Reach.of(change));
        }
        habits.put(after.id(), after);
      }
      case Change.OfHabit(var before, var after) when before != null -> remove(before.id());
      case Change.OfHabit ignored -> {}
      case Change.OfDay(var habit, var day, var before, var after) -> {
        forget(Reach.of(change));
        set(new Day(habit, day), after);
      }
      case Change.Undone(var action, var undone) -> mark(action, undone);
    }
  }

  private void noteRinging(@Nullable Habit before, @Nullable Habit after) {
    var habit = after == null ? before : after;
    var same =
        before != null
            && after != null
            && before.isActive() == after.isActive()
            && before.reminding().equals(after.reminding());
    if (habit != null && !same) {
      ringing.add(habit.id());
    }
  }

  private void forget(Reach reach) {
    switch (reach) {
      case Reach.Nowhere ignored -> {}
      case Reach.IntoHabit(var habit, var from) when surelyKeepsCheckpoint(habit, from) -> {}
      case Reach.IntoHabit(var habit, var from) -> {
        forgotten.merge(habit, from, Page::earlier);
        checkpoints.remove(habit);
      }
      case Reach.IntoAllHabits(var from) -> {
        allForgotten = allForgotten == null ? from : earlier(allForgotten, from);
        checkpoints.values().removeIf(checkpoint -> !checkpoint.through().isBefore(from));
      }
    }
  }

  /** Whether the book shows that a change of this day leaves the habit's checkpoint alone. */
  private boolean surelyKeepsCheckpoint(HabitId habit, LocalDate changed) {
    return journal.histories().containsKey(habit)
        && !passedOver.contains(habit)
        && !journal.scope().holdsEveryDayOf(habit)
        && journal.historyOf(habit).reaches(changed);
  }

  private void remove(HabitId habit) {
    removed.add(habit);
    habits.remove(habit);
    checkpoints.remove(habit);
    days.keySet().removeIf(day -> day.habit().equals(habit));
  }

  private void set(Day day, @Nullable Entry entry) {
    if (entry == null) {
      days.remove(day);
      cleared.add(day);
    } else {
      days.put(day, entry);
    }
  }

  private void mark(ActionId id, boolean undone) {
    for (var numbered : actions.entrySet()) {
      if (numbered.getValue().deed().id().equals(id)) {
        numbered.setValue(numbered.getValue().undone(undone));
        written.add(numbered.getKey());
        return;
      }
    }
    marksElsewhere.put(id, undone);
  }

  private void write(Deed deed, Occasion occasion) {
    var number = actions.isEmpty() ? 1 : actions.lastKey() + 1;
    actions.put(number, new Action(deed, occasion.now(), occasion.operation(), false));
    written.add(number);
    // The slots of these are taken by those of the same remainder.
    actions.headMap(number - Journal.ACTIONS, true).clear();
    written.headSet(number - Journal.ACTIONS, true).clear();
    lines.add(Deeds.line(user(), deed, occasion));
  }

  /** Days that were not loaded cannot be folded into a new checkpoint. */
  private void keepCheckpoints(Journal before) {
    Checkpoints.due(journal)
        .forEach((habit, checkpoint) -> {
          if (before.historyOf(habit).checkpoint() == null
              || journal.historyOf(habit).checkpoint() != null) {
            checkpoints.put(habit, checkpoint);
          }
        });
  }

  /** The habit as it is to be, also where nothing but its checkpoint is new. */
  Map<HabitId, Habit> habitRows() {
    var rows = new LinkedHashMap<>(habits);
    for (var habit : journal.habits()) {
      if (checkpoints.containsKey(habit.id())) {
        rows.putIfAbsent(habit.id(), habit);
      }
    }
    return rows;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
