package app.unbroken.postgres;

import app.unbroken.audit.AuditLog;
import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Action;
import app.unbroken.journal.Journal;
import app.unbroken.postgres.json.ChangeJson;
import app.unbroken.postgres.json.Code;
import app.unbroken.postgres.json.HabitJson;
import app.unbroken.postgres.json.UserJson;
import app.unbroken.streak.Checkpoint;
import app.unbroken.user.WorkspaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes pages of any number of people of one workspace, whose rows are locked.
 *
 * <p>What nearly every decision writes is one statement of upserts; the rest is a statement of its
 * own, and absent where there is nothing to do. Nothing here is a join: a plan that was made while
 * a table was small could begin at its wrong side, and is kept.
 */
final class Scribe {
  private final Handle handle;
  private final String workspace;
  private final List<Page> pages;

  private Scribe(Handle handle, WorkspaceId workspace, List<Page> pages) {
    this.handle = handle;
    this.workspace = workspace.value();
    this.pages = pages;
  }

  static void write(Handle handle, WorkspaceId workspace, List<Page> pages) {
    var scribe = new Scribe(handle, workspace, pages);
    scribe.forgetCheckpoints();
    scribe.forgetAllCheckpoints();
    scribe.removeHabits();
    scribe.clearDays();
    scribe.markActions();
    scribe.writePeople();
    scribe.writeHabits();
    scribe.writeDeeds();
    ReminderRows.derive(handle, workspace, pages);
    NoticeRows.derive(handle, pages);
  }

  private record Forgotten(UUID user, HabitId habit, LocalDate from) {}

  private void forgetCheckpoints() {
    Direct.each(
        handle,
        """
        update habits
        set checkpoint_through = null, checkpoint_state = null
        where workspace_id = ? and user_id = ? and habit_id = ? and checkpoint_through >= ?
        """,
        this.<Forgotten>rows((page, add) ->
            page.forgotten.forEach(
                (habit, from) -> add.accept(new Forgotten(idOf(page), habit, from)))),
        (it, row) -> it.set(workspace).set(row.user()).set(row.habit().value()).set(row.from()));
  }

  private void forgetAllCheckpoints() {
    Direct.each(
        handle,
        """
        update habits
        set checkpoint_through = null, checkpoint_state = null
        where workspace_id = ? and user_id = ? and checkpoint_through >= ?
        """,
        pages.stream().filter(page -> page.allForgotten != null).toList(),
        (it, page) -> it.set(workspace).set(idOf(page)).set(page.allForgotten));
  }

  private record Removed(UUID user, HabitId habit) {}

  private void removeHabits() {
    var rows =
        this.<Removed>rows((page, add) ->
            page.removed.forEach(habit -> add.accept(new Removed(idOf(page), habit))));
    Direct.each(
        handle,
        "delete from entries where workspace_id = ? and user_id = ? and habit_id = ?",
        rows,
        (it, row) -> it.set(workspace).set(row.user()).set(row.habit().value()));
    Direct.each(
        handle,
        "delete from habits where workspace_id = ? and user_id = ? and habit_id = ?",
        rows,
        (it, row) -> it.set(workspace).set(row.user()).set(row.habit().value()));
  }

  private record Cleared(UUID user, Page.Day day) {}

  private void clearDays() {
    Direct.each(
        handle,
        "delete from entries where workspace_id = ? and user_id = ? and habit_id = ? and day = ?",
        this.<Cleared>rows(
            (page, add) -> page.cleared.forEach(day -> add.accept(new Cleared(idOf(page), day)))),
        (it, row) ->
            it.set(workspace).set(row.user()).set(row.day().habit().value()).set(row.day().day()));
  }

  private record Marked(UUID user, UUID action, boolean undone) {}

  /** Of actions that the book did not show. */
  private void markActions() {
    Direct.each(
        handle,
        "update actions set undone = ? where workspace_id = ? and user_id = ? and action_id = ?",
        this.<Marked>rows((page, add) ->
            page.marksElsewhere.forEach(
                (id, undone) -> add.accept(new Marked(idOf(page), id.value(), undone)))),
        (it, row) -> it.set(row.undone()).set(workspace).set(row.user()).set(row.action()));
  }

  private void writePeople() {
    var rows = pages.stream().filter(Page::writesPerson).toList();
    if (rows.isEmpty()) {
      return;
    }
    Direct.update(
        handle,
        """
        insert into users (
          workspace_id, user_id, body, erase_at, dialogue_version, dialogue_open)
        select ?, user_id, body::jsonb, erase_at, dialogue_version, dialogue_open
        from unnest(?, ?, ?, ?, ?)
          as new (user_id, body, erase_at, dialogue_version, dialogue_open)
        on conflict (workspace_id, user_id) do update
        set body = excluded.body, erase_at = excluded.erase_at,
          dialogue_version = excluded.dialogue_version, dialogue_open = excluded.dialogue_open
        """,
        it ->
            it.set(workspace)
                .uuids(rows, Scribe::idOf)
                .texts(rows, page -> UserJson.text(page.person()))
                .instants(rows, page -> page.person().eraseAt())
                .longs(rows, page -> page.dialogue().version())
                .booleans(rows, page -> page.dialogue().open()));
  }

  private record HabitRow(UUID user, Habit habit, @Nullable Checkpoint checkpoint) {}

  private void writeHabits() {
    var rows =
        this.<HabitRow>rows((page, add) ->
            page.habitRows()
                .forEach((id, habit) ->
                    add.accept(new HabitRow(idOf(page), habit, page.checkpoints.get(id)))));
    if (rows.isEmpty()) {
      return;
    }
    Direct.update(
        handle,
        """
        insert into habits (
          workspace_id, user_id, habit_id, state, position, name, body, checkpoint_through,
          checkpoint_state)
        select ?, user_id, habit_id, state, position, name, body::jsonb, checkpoint_through,
          checkpoint_state
        from unnest(?, ?, ?, ?, ?, ?, ?, ?) as new (
          user_id, habit_id, state, position, name, body, checkpoint_through, checkpoint_state)
        on conflict (workspace_id, user_id, habit_id) do update
        set state = excluded.state, position = excluded.position, name = excluded.name,
          body = excluded.body,
          checkpoint_through = coalesce(excluded.checkpoint_through, habits.checkpoint_through),
          checkpoint_state = coalesce(excluded.checkpoint_state, habits.checkpoint_state)
        """,
        it ->
            it.set(workspace)
                .uuids(rows, HabitRow::user)
                .uuids(rows, row -> row.habit().id().value())
                .texts(rows, row -> HabitJson.nameOf(row.habit().state()))
                .ints(rows, row -> row.habit().position())
                .texts(rows, row -> row.habit().name().value())
                .texts(rows, row -> HabitJson.text(row.habit()))
                .dates(rows, row -> row.checkpoint() == null ? null : row.checkpoint().through())
                .texts(rows, row -> row.checkpoint() == null ? null : row.checkpoint().state()));
  }

  private record EntryRow(UUID user, Entry entry) {
    @Nullable Long amount() {
      return switch (entry.mark()) {
        case Mark.Logged(var amount) -> amount.thousandths();
        case Mark.Skipped ignored -> null;
      };
    }
  }

  private record ActionRow(UUID user, long number, Action action) {}

  private void writeDeeds() {
    var entries =
        this.<EntryRow>rows((page, add) ->
            page.days.values().forEach(entry -> add.accept(new EntryRow(idOf(page), entry))));
    var actions =
        this.<ActionRow>rows((page, add) ->
            page.actions()
                .forEach(
                    (number, action) -> add.accept(new ActionRow(idOf(page), number, action))));
    var lines = this.<AuditLog.Line>rows((page, add) -> page.lines.forEach(add));
    if (lines.isEmpty()) {
      return;
    }
    var changed = pages.stream().filter(page -> !page.lines.isEmpty()).toList();
    Direct.update(
        handle,
        """
        with entry as (
          insert into entries (
            workspace_id, user_id, habit_id, day, amount, at, zone, source, note)
          select ?, new.*
          from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            as new (user_id, habit_id, day, amount, at, zone, source, note)
          on conflict (workspace_id, user_id, habit_id, day) do update
          set amount = excluded.amount, at = excluded.at, zone = excluded.zone,
            source = excluded.source, note = excluded.note
        ), action as (
          insert into actions (
            workspace_id, user_id, slot, number, action_id, kind, subject, at, operation, undone,
            changes)
          select ?, user_id, slot, number, action_id, kind, subject, at, operation, undone,
            changes::jsonb
          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as new (
            user_id, slot, number, action_id, kind, subject, at, operation, undone, changes)
          on conflict (workspace_id, user_id, slot) do update
          set number = excluded.number, action_id = excluded.action_id, kind = excluded.kind,
            subject = excluded.subject, at = excluded.at, operation = excluded.operation,
            undone = excluded.undone, changes = excluded.changes
        ), person as (
          update users
          set book = gen_random_uuid()
          where workspace_id = ? and user_id = any (?)
        )
        insert into audit (workspace_id, user_id, at, actor, act, subject, reason, operation)
        select ?, new.*
        from unnest(?, ?, ?, ?, ?, ?, ?)
          as new (user_id, at, actor, act, subject, reason, operation)
        """,
        it ->
            it.set(workspace)
                .uuids(entries, EntryRow::user)
                .uuids(entries, row -> row.entry().habit().value())
                .dates(entries, row -> row.entry().day())
                .longs(entries, EntryRow::amount)
                .instants(entries, row -> row.entry().at())
                .texts(entries, row -> row.entry().zone().getId())
                .texts(entries, row -> Code.SOURCES.write(row.entry().source()))
                .texts(entries, row -> row.entry().note())
                .set(workspace)
                .uuids(actions, ActionRow::user)
                .ints(actions, row -> (int) (row.number() % Journal.ACTIONS))
                .longs(actions, ActionRow::number)
                .uuids(actions, row -> row.action().deed().id().value())
                .texts(actions, row -> Code.ACTION_KINDS.write(row.action().deed().kind()))
                .texts(actions, row -> row.action().deed().subject())
                .instants(actions, row -> row.action().at())
                .texts(actions, row -> row.action().operation().value())
                .booleans(actions, row -> row.action().undone())
                .texts(actions, row -> ChangeJson.text(row.action().deed().changes()))
                .set(workspace)
                .uuids(changed, Scribe::idOf)
                .set(workspace)
                .uuids(lines, AuditLog.Line::user)
                .instants(lines, AuditLog.Line::at)
                .texts(lines, AuditLog.Line::actor)
                .texts(lines, AuditLog.Line::act)
                .texts(lines, AuditLog.Line::subject)
                .texts(lines, AuditLog.Line::reason)
                .texts(lines, line -> line.operation().value()));
  }

  private <R> List<R> rows(BiConsumer<Page, Consumer<R>> each) {
    var rows = new ArrayList<R>();
    pages.forEach(page -> each.accept(page, rows::add));
    return rows;
  }

  private static UUID idOf(Page page) {
    return page.user().value();
  }
}
