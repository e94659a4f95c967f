package app.unbroken.postgres;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Snooze;
import app.unbroken.reminder.Bell;
import app.unbroken.reminder.Bells;
import app.unbroken.reminder.Ring;
import app.unbroken.reminder.Surroundings;
import app.unbroken.user.QuietHours;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of reminders in step with habits and people, and moves them on when they rang. */
final class ReminderRows {
  /** The version of the zones' rules in this process. */
  static final String RULES = ZoneRulesProvider.getVersions("Europe/London").lastKey();

  private ReminderRows() {}

  /** A row to be, with the last day that it rang for. */
  private record Row(
      UserId user,
      HabitId habit,
      int minute,
      Bell bell,
      Surroundings where,
      @Nullable LocalDate rungOn,
      Ring ring) {}

  /** Derives what follows from changed habits and changed people, whose rows are locked. */
  static void derive(Handle handle, WorkspaceId workspace, List<Page> pages) {
    var changed = pages.stream().filter(Page::ringsOtherwise).toList();
    if (changed.isEmpty()) {
      return;
    }
    var now = now(handle);
    var rows = new ArrayList<Row>();
    for (var page : changed) {
      Map<DueRow.Key, DueRow> gone = new LinkedHashMap<>();
      take(handle, workspace, page).forEach(row -> gone.put(row.key(), row));
      var where = Surroundings.of(page.person());
      for (var habit : page.rung()) {
        rows.addAll(rows(page.user(), habit, where, gone, now));
      }
      for (var row : gone.values()) {
        if (!page.ringingOtherwise().contains(row.habit())) {
          rows.add(row(row, where, now));
        }
      }
    }
    insert(handle, rows);
  }

  /** Derives all rows of a person anew, whose row is locked; what rang already stays rung. */
  static void settle(Handle handle, User user, List<Habit> habits) {
    var id = user.id();
    Map<DueRow.Key, DueRow> gone = new LinkedHashMap<>();
    Direct.query(
            handle,
            """
            delete from reminders
            where workspace_id = ? and user_id = ?
            returning now() as now, reminders.*
            """,
            it -> it.set(id.workspace().value()).set(id.value()),
            DueRow::of)
        .forEach(row -> gone.put(row.key(), row));
    var now = now(handle);
    var where = Surroundings.of(user);
    var rows = new ArrayList<Row>();
    for (var habit : habits.stream().filter(Habit::isActive).toList()) {
      rows.addAll(rows(id, habit, where, gone, now));
    }
    insert(handle, rows);
  }

  /** Of one habit: each of its times, and when it was put off to. */
  private static List<Row> rows(
      UserId user, Habit habit, Surroundings where, Map<DueRow.Key, DueRow> gone, Instant now) {
    var rows = new ArrayList<Row>();
    for (var bell : Bell.of(habit.reminding())) {
      var before = gone.get(new DueRow.Key(user, habit.id(), DueRow.minuteOf(bell.at())));
      rows.add(row(user, habit.id(), bell, where, before, now));
    }
    var snooze = habit.reminding().snooze();
    var pending = gone.get(new DueRow.Key(user, habit.id(), DueRow.ONCE));
    if (snooze != null && snooze.at().isAfter(now)) {
      rows.add(snoozed(user, habit.id(), snooze, where));
    } else if (snooze != null && pending != null) {
      rows.add(row(pending, where, now));
    }
    return rows;
  }

  /** The same for a person who is elsewhere, or is spoken to at other times. */
  private static Row row(DueRow row, Surroundings where, Instant now) {
    var ring =
        row.isOnce()
            ? Bells.once(row.ring(), where, now)
            : Bells.moved(row.bell(), where, row.ring(), now);
    return new Row(row.user(), row.habit(), row.minute(), row.bell(), where, row.rungOn(), ring);
  }

  private static Row snoozed(UserId user, HabitId habit, Snooze snooze, Surroundings where) {
    var ring = Bells.snoozed(snooze, where);
    return new Row(user, habit, DueRow.ONCE, BELL_OF_SNOOZES, where, null, ring);
  }

  private static final Bell BELL_OF_SNOOZES =
      new Bell(LocalTime.MIN, ReminderTime.EVERY_DAY, Duration.ZERO, 0);

  private static Row row(
      UserId user,
      HabitId habit,
      Bell bell,
      Surroundings where,
      @Nullable DueRow before,
      Instant now) {
    var ring =
        before == null
            ? Bells.next(bell, where, now, null)
            : Bells.moved(bell, where, before.ring(), now);
    var rungOn = before == null ? null : before.rungOn();
    return new Row(user, habit, DueRow.minuteOf(bell.at()), bell, where, rungOn, ring);
  }

  private static Instant now(Handle handle) {
    return Direct.query(handle, "select now() as now", it -> {}, row -> Direct.instant(row, "now"))
        .getFirst();
  }

  /** All rows of a person who moved, otherwise those of changed habits alone. */
  private static List<DueRow> take(Handle handle, WorkspaceId workspace, Page page) {
    var sql =
        """
        delete from reminders
        where workspace_id = ? and user_id = ? %s
        returning now() as now, reminders.*
        """;
    return page.hasMoved()
        ? Direct.query(
            handle,
            sql.formatted(""),
            it -> it.set(workspace.value()).set(page.user().value()),
            DueRow::of)
        : Direct.query(
            handle,
            sql.formatted("and habit_id = any(?)"),
            it ->
                it.set(workspace.value())
                    .set(page.user().value())
                    .uuids(page.ringingOtherwise(), HabitId::value),
            DueRow::of);
  }

  private static void insert(Handle handle, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var sql =
        """
        insert into reminders (workspace_id, user_id, habit_id, minute, weekdays, nag_seconds,
          nag_most, zone, day_end, quiet_from, quiet_until, rung_on, next_day, next_due,
          next_repeat, next_fire_at, rules)
        select *, ? from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    Direct.update(
        handle,
        sql,
        it ->
            it.set(RULES)
                .texts(rows, row -> row.user().workspace().value())
                .uuids(rows, row -> row.user().value())
                .uuids(rows, row -> row.habit().value())
                .ints(rows, Row::minute)
                .ints(rows, row -> DueRow.bits(row.bell().weekdays()))
                .ints(rows, row -> (int) row.bell().nagEvery().toSeconds())
                .ints(rows, row -> row.bell().nagAtMost())
                .texts(rows, row -> row.where().zone().getId())
                .ints(rows, row -> DueRow.minuteOf(row.where().dayEnd().time()))
                .ints(rows, row -> quiet(row, true))
                .ints(rows, row -> quiet(row, false))
                .dates(rows, Row::rungOn)
                .dates(rows, row -> row.ring().day())
                .instants(rows, row -> row.ring().due())
                .ints(rows, row -> row.ring().repeat())
                .instants(rows, row -> row.ring().at()));
  }

  private static @Nullable Integer quiet(Row row, boolean from) {
    return switch (row.where().quiet()) {
      case QuietHours.Never ignored -> null;
      case QuietHours.Between(var begin, var end) -> DueRow.minuteOf(from ? begin : end);
    };
  }

  /** What came once is gone. */
  static void remove(Handle handle, List<DueRow.Key> rows) {
    Direct.each(
        handle,
        """
        delete from reminders
        where workspace_id = ? and user_id = ? and habit_id = ? and minute = ?
        """,
        rows,
        (it, row) ->
            it.set(row.user().workspace().value())
                .set(row.user().value())
                .set(row.habit().value())
                .set(row.minute()));
  }

  /** Leaves rows to an instance that can read them. */
  static void postpone(Handle handle, List<DueRow.Key> rows) {
    Direct.each(
        handle,
        """
        update reminders
        set waits_since = coalesce(waits_since, next_fire_at),
          next_fire_at = now() + interval '5 minutes'
        where workspace_id = ? and user_id = ? and habit_id = ? and minute = ?
        """,
        rows,
        (it, row) ->
            it.set(row.user().workspace().value())
                .set(row.user().value())
                .set(row.habit().value())
                .set(row.minute()));
  }

  /** Leaves rows as they are to instances that can read them, and does not meet them again. */
  static void leave(Handle handle, List<DueRow.Key> rows, String rules) {
    Direct.each(
        handle,
        """
        update reminders
        set rules = ?
        where workspace_id = ? and user_id = ? and habit_id = ? and minute = ?
        """,
        rows,
        (it, row) ->
            it.set(rules)
                .set(row.user().workspace().value())
                .set(row.user().value())
                .set(row.habit().value())
                .set(row.minute()));
  }

  /** Where a row goes from here. */
  record Moved(DueRow row, Ring next, @Nullable LocalDate rungOn) {}

  static void move(Handle handle, List<Moved> rows, String rules) {
    if (rows.isEmpty()) {
      return;
    }
    var sql =
        """
        update reminders r
        set rung_on = moved.rung_on, next_day = moved.next_day, next_due = moved.next_due,
          next_repeat = moved.next_repeat, next_fire_at = moved.next_fire_at, waits_since = null,
          rules = ?
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as moved (workspace_id, user_id, habit_id, minute,
          rung_on, next_day, next_due, next_repeat, next_fire_at)
        where r.workspace_id = moved.workspace_id and r.user_id = moved.user_id
          and r.habit_id = moved.habit_id and r.minute = moved.minute
        """;
    Direct.update(
        handle,
        sql,
        it ->
            it.set(rules)
                .texts(rows, each -> each.row().user().workspace().value())
                .uuids(rows, each -> each.row().user().value())
                .uuids(rows, each -> each.row().habit().value())
                .ints(rows, each -> each.row().minute())
                .dates(rows, Moved::rungOn)
                .dates(rows, each -> each.next().day())
                .instants(rows, each -> each.next().due())
                .ints(rows, each -> each.next().repeat())
                .instants(rows, each -> each.next().at()));
  }
}
