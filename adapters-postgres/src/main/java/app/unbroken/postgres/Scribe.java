package app.unbroken.postgres;

import app.unbroken.user.WorkspaceId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes what was decided about any number of people of one workspace, whose rows are locked. */
final class Scribe {
  private Scribe() {}

  static void write(Handle handle, WorkspaceId workspace, List<Written> decisions) {
    var turns =
        decisions.stream().filter(decision -> !decision.changesNothing()).map(Page::of).toList();
    var most = turns.stream().mapToInt(List::size).max().orElse(0);
    for (var number = 0; number < most; number++) {
      var turn = number;
      var pages = turns.stream().filter(all -> all.size() > turn).map(all -> all.get(turn));
      writePages(handle, workspace, pages.toList());
    }
  }

  /** All parts see the database as it was before; no two of them touch the same row. */
  private static void writePages(Handle handle, WorkspaceId workspace, List<Page> pages) {
    var statement =
        handle
            .createUpdate(
                """
                with person as (
                  update users
                  set body = coalesce(new.body::jsonb, users.body),
                    erase_at = case when new.body is null then users.erase_at else new.erase_at end,
                    dialogue_version = coalesce(new.version, users.dialogue_version),
                    dialogue_open = coalesce(new.open, users.dialogue_open)
                  from unnest(
                      :person_user, :person_body, :person_erase_at, :person_version, :person_open)
                    as new (user_id, body, erase_at, version, open)
                  where users.workspace_id = :workspace and users.user_id = new.user_id
                ), added as (
                  insert into habits (
                    workspace_id, user_id, habit_id, state, position, name, body,
                    checkpoint_through, checkpoint_state)
                  select :workspace, new.user_id, new.habit_id, new.state, new.position, new.name,
                    new.body::jsonb, new.through, new.fold
                  from unnest(
                      :added_user, :added_id, :added_state, :added_position, :added_name,
                      :added_body, :added_through, :added_fold)
                    as new (user_id, habit_id, state, position, name, body, through, fold)
                  on conflict (workspace_id, user_id, habit_id) do update
                  set state = excluded.state, position = excluded.position, name = excluded.name,
                    body = excluded.body, checkpoint_through = excluded.checkpoint_through,
                    checkpoint_state = excluded.checkpoint_state
                ), changed as (
                  update habits
                  set state = coalesce(new.state, habits.state),
                    position = coalesce(new.position, habits.position),
                    name = coalesce(new.name, habits.name),
                    body = coalesce(new.body::jsonb, habits.body),
                    checkpoint_through = case
                      when new.through is not null then new.through
                      when habits.checkpoint_through < new.changed_from is not false
                        then habits.checkpoint_through end,
                    checkpoint_state = case
                      when new.through is not null then new.fold
                      when habits.checkpoint_through < new.changed_from is not false
                        then habits.checkpoint_state end
                  from unnest(
                      :changed_user, :changed_id, :changed_state, :changed_position, :changed_name,
                      :changed_body, :changed_changed_from, :changed_through, :changed_fold)
                    as new (
                      user_id, habit_id, state, position, name, body, changed_from, through, fold)
                  where habits.workspace_id = :workspace and habits.user_id = new.user_id
                    and habits.habit_id = new.habit_id
                    and (new.body is not null or new.through is not null
                      or habits.checkpoint_through >= new.changed_from)
                ), all_changed as (
                  update habits
                  set checkpoint_through = null, checkpoint_state = null
                  from unnest(:all_user, :all_changed_from) as new (user_id, changed_from)
                  where habits.workspace_id = :workspace and habits.user_id = new.user_id
                    and habits.checkpoint_through >= new.changed_from
                    and habits.habit_id <> all(:changed_id)
                    and habits.habit_id <> all(:added_id)
                    and habits.habit_id <> all(:removed_habit)
                ), removed_habit as (
                  delete from habits
                  using unnest(:removed_user, :removed_habit) as old (user_id, habit_id)
                  where habits.workspace_id = :workspace and habits.user_id = old.user_id
                    and habits.habit_id = old.habit_id
                ), removed_entry as (
                  delete from entries
                  using unnest(:removed_user, :removed_habit) as old (user_id, habit_id)
                  where entries.workspace_id = :workspace and entries.user_id = old.user_id
                    and entries.habit_id = old.habit_id
                ), cleared as (
                  delete from entries
                  using unnest(:cleared_user, :cleared_habit, :cleared_day)
                    as old (user_id, habit_id, day)
                  where entries.workspace_id = :workspace and entries.user_id = old.user_id
                    and entries.habit_id = old.habit_id and entries.day = old.day
                ), entry as (
                  insert into entries (
                    workspace_id, user_id, habit_id, day, amount, at, zone, source, note)
                  select :workspace, new.*
                  from unnest(
                      :entry_user, :entry_habit, :entry_day, :entry_amount, :entry_at, :entry_zone,
                      :entry_source, :entry_note)
                    as new (user_id, habit_id, day, amount, at, zone, source, note)
                  on conflict (workspace_id, user_id, habit_id, day) do update
                  set amount = excluded.amount, at = excluded.at, zone = excluded.zone,
                    source = excluded.source, note = excluded.note
                ), mark as (
                  update actions
                  set undone = new.undone
                  from unnest(:mark_user, :mark_action, :mark_undone, :mark_oldest)
                    as new (user_id, action_id, undone, oldest)
                  where actions.workspace_id = :workspace and actions.user_id = new.user_id
                    and actions.action_id = new.action_id and actions.number >= new.oldest
                ), action as (
                  insert into actions (
                    workspace_id, user_id, slot, number, action_id, kind, subject, at, operation,
                    undone, changes)
                  select :workspace, new.user_id, new.slot, new.number, new.action_id, new.kind,
                    new.subject, new.at, new.operation, new.undone, new.changes::jsonb
                  from unnest(
                      :action_user, :action_slot, :action_number, :action_id, :action_kind,
                      :action_subject, :action_at, :action_operation, :action_undone,
                      :action_changes)
                    as new (
                      user_id, slot, number, action_id, kind, subject, at, operation, undone,
                      changes)
                  on conflict (workspace_id, user_id, slot) do update
                  set number = excluded.number, action_id = excluded.action_id,
                    kind = excluded.kind, subject = excluded.subject, at = excluded.at,
                    operation = excluded.operation, undone = excluded.undone,
                    changes = excluded.changes
                )
                insert into audit (
                  workspace_id, user_id, at, actor, act, subject, reason, operation)
                select :workspace, new.*
                from unnest(
                    :line_user, :line_at, :line_actor, :line_act, :line_subject, :line_reason,
                    :line_operation)
                  as new (user_id, at, actor, act, subject, reason, operation)
                """)
            .bind("workspace", workspace.value());
    Rows.bindPeople(statement, pages);
    Rows.bindAdded(statement, pages);
    Rows.bindChanged(statement, pages);
    Rows.bindAllChanged(statement, pages);
    Rows.bindRemoved(statement, pages);
    Rows.bindCleared(statement, pages);
    Rows.bindEntries(statement, pages);
    Rows.bindMarks(statement, pages);
    Rows.bindActions(statement, pages);
    Rows.bindLines(statement, pages.stream().flatMap(page -> page.lines.stream()).toList());
    statement.execute();
  }
}
