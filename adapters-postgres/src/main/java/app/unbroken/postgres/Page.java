package app.unbroken.postgres;

import app.unbroken.audit.AuditLog;
import app.unbroken.audit.Deeds;
import app.unbroken.checkin.Entry;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Action;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.Change;
import app.unbroken.journal.Deed;
import app.unbroken.journal.DialogueRef;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Journals.Occasion;
import app.unbroken.journal.Reach;
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
import org.jspecify.annotations.Nullable;

/**
 * What decisions about one person come to: each row once, as it is to be in the end, because a
 * single statement writes everything and cannot touch a row twice.
 */
final class Page {
  /** A day of a habit. */
  record Day(HabitId habit, LocalDate day) {}

  final UserId user;
  final Map<HabitId, Habit> habits = new LinkedHashMap<>();
  final Set<HabitId> added = new HashSet<>();
  final Set<HabitId> removed = new HashSet<>();
  final Map<HabitId, LocalDate> changedFrom = new HashMap<>();
  final Map<HabitId, Checkpoint> checkpoints = new HashMap<>();
  final Map<Day, @Nullable Entry> days = new LinkedHashMap<>();
  final TreeMap<Long, Action> actions = new TreeMap<>();
  final Map<ActionId, Boolean> marks = new HashMap<>();
  final List<AuditLog.Line> lines = new ArrayList<>();
  @Nullable User person;
  @Nullable DialogueRef dialogue;
  @Nullable LocalDate allChangedFrom;

  private long lastAction;

  private Page(UserId user, long lastAction) {
    this.user = user;
    this.lastAction = lastAction;
  }

  /**
   * One page, nearly always. A habit that was taken back and comes again needs another, because its
   * rows are to go before they can come.
   */
  static List<Page> of(Written written) {
    var pages = new ArrayList<Page>();
    var page = new Page(written.user(), written.opened().lastAction());
    for (var deed : written.decided().deeds()) {
      for (var change : deed.changes()) {
        if (page.hasRemovedHabitOf(change)) {
          pages.add(page);
          page = new Page(page.user, page.lastAction);
        }
        page.write(change, written);
      }
      page.write(deed, written.occasion());
    }
    page.dialogue = written.decided().dialogue();
    page.keep(written.checkpoints());
    pages.add(page);
    return pages;
  }

  /** Beneath this number an action's slot has been taken by a later one. */
  long oldestAction() {
    return lastAction - Journal.ACTIONS + 1;
  }

  private boolean hasRemovedHabitOf(Change change) {
    return switch (change) {
      case Change.Person ignored -> false;
      case Change.OfHabit(var before, var after) when after != null -> removed.contains(after.id());
      case Change.OfHabit ignored -> false;
      case Change.OfDay day -> removed.contains(day.habit());
      case Change.Undone ignored -> false;
    };
  }

  private void write(Change change, Written written) {
    switch (Reach.of(change)) {
      case Reach.Nowhere ignored -> {}
      case Reach.IntoHabit(var habit, var from)
          when written.surelyKeepsCheckpoint(habit, from) -> {}
      case Reach.IntoHabit(var habit, var from) -> changedFrom.merge(habit, from, Page::earlier);
      case Reach.IntoAllHabits(var from) ->
          allChangedFrom = allChangedFrom == null ? from : earlier(allChangedFrom, from);
    }
    switch (change) {
      case Change.Person(var before, var after) -> person = after;
      case Change.OfHabit(var before, var after) when after != null -> put(before, after);
      case Change.OfHabit(var before, var after) when before != null -> remove(before.id());
      case Change.OfHabit ignored -> {}
      case Change.OfDay(var habit, var day, var before, var after) ->
          days.put(new Day(habit, day), after);
      case Change.Undone(var action, var undone) -> mark(action, undone);
    }
  }

  private void put(@Nullable Habit before, Habit after) {
    if (before == null) {
      added.add(after.id());
    }
    habits.put(after.id(), after);
  }

  private void remove(HabitId habit) {
    removed.add(habit);
    habits.remove(habit);
    changedFrom.remove(habit);
    days.keySet().removeIf(day -> day.habit().equals(habit));
  }

  private void mark(ActionId id, boolean undone) {
    for (var entry : actions.entrySet()) {
      if (entry.getValue().deed().id().equals(id)) {
        entry.setValue(entry.getValue().undone(undone));
        return;
      }
    }
    marks.put(id, undone);
  }

  private void write(Deed deed, Occasion occasion) {
    lastAction++;
    actions.put(lastAction, new Action(deed, occasion.now(), occasion.operation(), false));
    actions.headMap(oldestAction()).clear();
    lines.add(Deeds.line(user, deed, occasion));
  }

  private void keep(Map<HabitId, Checkpoint> due) {
    checkpoints.putAll(due);
    checkpoints.keySet().removeAll(removed);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
