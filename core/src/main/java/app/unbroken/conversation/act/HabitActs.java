package app.unbroken.conversation.act;

import app.unbroken.chat.Text;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.conversation.screen.HabitsScreen;
import app.unbroken.conversation.tap.HabitAct;
import app.unbroken.habit.Goal;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.planning.ArchiveHabit;
import app.unbroken.planning.ChangeHabit;
import app.unbroken.planning.DeleteHabit;
import app.unbroken.planning.MoveStart;
import app.unbroken.planning.ReorderHabits;
import app.unbroken.planning.RestoreHabit;
import app.unbroken.planning.ResumeHabit;
import app.unbroken.tracking.GoalProgress;
import app.unbroken.tracking.UniteHabits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;

/** What can be done with a whole habit in one tap. */
public final class HabitActs {
  private HabitActs() {}

  public static Answer act(Exchange exchange, HabitId id, HabitAct act) {
    return switch (act) {
      case RESUME -> resume(exchange, id);
      case ARCHIVE -> archive(exchange, id);
      case RESTORE -> restore(exchange, id);
      case DELETE -> delete(exchange, id);
      case UP -> move(exchange, id, -1);
      case DOWN -> move(exchange, id, 1);
      case KEEP_GOING -> keepGoing(exchange, id);
      case RAISE_GOAL -> raise(exchange, id);
      case FORGIVE_ONE -> change(exchange, id, new ChangeHabit.Wish.ForgiveOne(true));
      case FORGIVE_NONE -> change(exchange, id, new ChangeHabit.Wish.ForgiveOne(false));
    };
  }

  public static Answer resume(Exchange exchange, HabitId id) {
    ResumeHabit.Outcome outcome =
        exchange.decide((journal, action) -> ResumeHabit.decide(journal, id, action));
    return switch (outcome) {
      case ResumeHabit.Outcome.Resumed(var habit, var pause) ->
          done(exchange, habit, "resume.done");
      case ResumeHabit.Outcome.NotPaused(var habit) -> told(exchange, habit, "resume.not");
      case ResumeHabit.Outcome.NoSuchHabit() -> Say.missing(exchange);
    };
  }

  public static Answer unite(Exchange exchange, HabitId stays, HabitId goes) {
    UniteHabits.Outcome outcome =
        exchange.decide((journal, action) -> UniteHabits.decide(journal, stays, goes, action));
    var reader = exchange.reader();
    return switch (outcome) {
      case UniteHabits.Outcome.United(var habit, var days) ->
          Say.habit(
              exchange,
              habit.id(),
              reader.write("link.unite.done", Text.bold(habit.name().value()), days),
              reader.undo(exchange.lastDeed()));
      case UniteHabits.Outcome.Different() -> Say.line(exchange, "link.unite.different");
      case UniteHabits.Outcome.NoSuchHabit() -> Say.missing(exchange);
    };
  }

  public static Answer archive(Exchange exchange, HabitId id) {
    ArchiveHabit.Outcome outcome =
        exchange.decide((journal, action) -> ArchiveHabit.decide(journal, id, action));
    return switch (outcome) {
      case ArchiveHabit.Outcome.Archived(var habit) -> gone(exchange, habit, "archive.done");
      case ArchiveHabit.Outcome.AlreadyArchived(var habit) ->
          told(exchange, habit, "archive.again");
      case ArchiveHabit.Outcome.NoSuchHabit() -> Say.missing(exchange);
    };
  }

  public static Answer delete(Exchange exchange, HabitId id) {
    DeleteHabit.Outcome outcome =
        exchange.decide((journal, action) -> DeleteHabit.decide(journal, id, action));
    return switch (outcome) {
      case DeleteHabit.Outcome.Deleted(var habit) -> gone(exchange, habit, "delete.done");
      case DeleteHabit.Outcome.NoSuchHabit() -> Say.missing(exchange);
    };
  }

  /** Another start, so that a day before the old one can be filled in. */
  public static Answer moveStart(Exchange exchange, HabitId id, LocalDate day) {
    MoveStart.Outcome outcome =
        exchange.decide((journal, action) -> MoveStart.decide(journal, id, day, action));
    var reader = exchange.reader();
    return switch (outcome) {
      case MoveStart.Outcome.Moved(var habit, var before) ->
          Say.habit(
              exchange,
              id,
              reader.write("start.moved", HabitLine.name(habit), reader.words().dateWithYear(day)),
              reader.undo(exchange.lastDeed()));
      case MoveStart.Outcome.Unchanged(var habit) -> told(exchange, habit, "change.same");
      case MoveStart.Outcome.TooEarly(var earliest) ->
          Say.line(exchange, "start.too.early", reader.words().dateWithYear(earliest));
      case MoveStart.Outcome.InTheFuture(var latest) -> Say.line(exchange, "start.future");
      case MoveStart.Outcome.WouldLoseDays(var habit, var first) ->
          Say.line(
              exchange,
              "start.would.lose",
              HabitLine.name(habit),
              reader.words().dateWithYear(first));
      case MoveStart.Outcome.NoSuchHabit() -> Say.missing(exchange);
    };
  }

  public static Answer change(Exchange exchange, HabitId id, ChangeHabit.Wish wish) {
    ChangeHabit.Outcome outcome =
        exchange.decide((journal, action) -> ChangeHabit.decide(journal, id, wish, action));
    return switch (outcome) {
      case ChangeHabit.Outcome.Changed(var before, var habit) ->
          Say.changed(
              exchange,
              id,
              exchange.reader().write("change.done", HabitLine.name(habit)),
              exchange.reader().undo(exchange.lastDeed()));
      case ChangeHabit.Outcome.Unchanged(var habit) -> told(exchange, habit, "change.same");
      case ChangeHabit.Outcome.BeforeStart(var habit, var start) ->
          told(exchange, habit, "change.same");
      case ChangeHabit.Outcome.TooFarAhead(var latest) ->
          Say.line(exchange, "rest.too.far", latest);
      case ChangeHabit.Outcome.NoSuchHabit() -> Say.missing(exchange);
    };
  }

  private static Answer restore(Exchange exchange, HabitId id) {
    RestoreHabit.Outcome outcome =
        exchange.decide((journal, action) -> RestoreHabit.decide(journal, id, action));
    return switch (outcome) {
      case RestoreHabit.Outcome.Restored(var habit) -> done(exchange, habit, "restore.done");
      case RestoreHabit.Outcome.NotArchived(var habit) -> told(exchange, habit, "restore.not");
      case RestoreHabit.Outcome.LimitReached(var active, var allowed) ->
          Say.line(exchange, "new.limit", allowed);
      case RestoreHabit.Outcome.NoSuchHabit() -> Say.missing(exchange);
    };
  }

  private static Answer move(Exchange exchange, HabitId id, int by) {
    var order =
        new ArrayList<>(exchange.wholeDay().activeHabits().stream().map(Habit::id).toList());
    var from = order.indexOf(id);
    if (from < 0) {
      return Say.missing(exchange);
    }
    var to = Math.clamp(from + by, 0, order.size() - 1);
    Collections.swap(order, from, to);
    ReorderHabits.Outcome outcome =
        exchange.decide((journal, action) -> ReorderHabits.decide(journal, order, action));
    return switch (outcome) {
      case ReorderHabits.Outcome.Reordered ignored -> habits(exchange);
      case ReorderHabits.Outcome.Unchanged ignored -> habits(exchange);
      case ReorderHabits.Outcome.NoSuchHabit() -> Say.missing(exchange);
    };
  }

  private static Answer habits(Exchange exchange) {
    return Answer.show(HabitsScreen.active(exchange.reader(), exchange.wholeDay(), 0));
  }

  private static Answer keepGoing(Exchange exchange, HabitId id) {
    return exchange
        .journal()
        .habit(id)
        .map(habit -> told(exchange, habit, "goal.keep.going"))
        .orElseGet(() -> Say.missing(exchange));
  }

  private static Answer raise(Exchange exchange, HabitId id) {
    return exchange
        .wholeDay()
        .habit(id)
        .filter(habit -> !(habit.goal() instanceof Goal.None))
        .map(habit ->
            change(exchange, id, new ChangeHabit.Wish.Aim(GoalProgress.raised(habit.goal()))))
        .orElseGet(() -> Say.missing(exchange));
  }

  private static Answer done(Exchange exchange, Habit habit, String key) {
    var reader = exchange.reader();
    return Say.habit(
        exchange,
        habit.id(),
        reader.write(key, HabitLine.name(habit)),
        reader.undo(exchange.lastDeed()));
  }

  private static Answer gone(Exchange exchange, Habit habit, String key) {
    return Say.done(exchange, exchange.reader().write(key, HabitLine.name(habit)));
  }

  private static Answer told(Exchange exchange, Habit habit, String key) {
    Text text = exchange.reader().write(key, HabitLine.name(habit));
    return Say.habit(exchange, habit.id(), text);
  }
}
