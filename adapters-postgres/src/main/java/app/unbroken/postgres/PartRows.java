package app.unbroken.postgres;

import app.unbroken.linking.Joint;
import app.unbroken.linking.LinkId;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Moves back what {@link MergeRows} moved, from what was kept. The survivor's row is locked. */
final class PartRows {
  private final Handle handle;
  private final String workspace;
  private final UUID survivor;
  private final LinkId link;

  PartRows(Handle handle, Joint joint) {
    this.handle = handle;
    workspace = joint.survivor().workspace().value();
    survivor = joint.survivor().value();
    link = joint.id();
  }

  void part() {
    run(
        """
        insert into users
        select row.*
        from merges m, jsonb_populate_recordset(null::users, m.kept -> 'users') row
        where m.workspace_id = ? and m.user_id = ? and m.link_id = ?
        """);
    giveHabits();
    giveDays();
    giveRings();
    giveOpenLetters();
    giveIdentities();
    giveInbox();
    giveActions();
    remark();
    Direct.update(
        handle,
        """
        delete from merges where workspace_id = ? and user_id = ? and link_id = ?
        """,
        it -> it.set(workspace).set(survivor).set(link.value()));
  }

  /** As it was where nothing happened to it since, or where it was deleted; else as it is. */
  private void giveHabits() {
    run(
        """
        insert into habits (workspace_id, user_id, habit_id, state, position, name, body)
        select now.workspace_id, before.user_id, now.habit_id,
          case when same.yes then before.state else now.state end,
          case when same.yes then before.position else now.position end,
          case when same.yes then before.name else now.name end,
          case when same.yes then before.body else now.body end
        from merges m
        cross join jsonb_populate_recordset(null::habits, m.kept -> 'habits') before
        join jsonb_populate_recordset(null::habits, m.kept -> 'merged') merged
          on merged.habit_id = before.habit_id
        join habits now
          on now.workspace_id = m.workspace_id and now.user_id = m.user_id
            and now.habit_id = before.habit_id
        cross join lateral (
          select now.body = merged.body or now.state = 'deleted' as yes) same
        where m.workspace_id = ? and m.user_id = ? and m.link_id = ?
        """);
    run(
        """
        delete from habits h
        using merges m, jsonb_populate_recordset(null::habits, m.kept -> 'habits') before
        where m.workspace_id = ? and m.user_id = ? and m.link_id = ?
          and h.workspace_id = m.workspace_id and h.user_id = m.user_id
          and h.habit_id = before.habit_id
        """);
  }

  private void giveDays() {
    run(
        """
        update entries e
        set user_id = m.absorbed
        from merges m, jsonb_populate_recordset(null::habits, m.kept -> 'habits') before
        where m.workspace_id = ? and m.user_id = ? and m.link_id = ?
          and e.workspace_id = m.workspace_id and e.user_id = m.user_id
          and e.habit_id = before.habit_id
        """);
  }

  private void giveRings() {
    run(
        """
        update reminders r
        set user_id = m.absorbed
        from merges m, jsonb_populate_recordset(null::habits, m.kept -> 'habits') before
        where m.workspace_id = ? and m.user_id = ? and m.link_id = ?
          and r.workspace_id = m.workspace_id and r.user_id = m.user_id
          and r.habit_id = before.habit_id
        """);
    run(
        """
        update missed_reminders r
        set user_id = m.absorbed
        from merges m, jsonb_populate_recordset(null::habits, m.kept -> 'habits') before
        where m.workspace_id = ? and m.user_id = ? and m.link_id = ?
          and r.workspace_id = m.workspace_id and r.user_id = m.user_id
          and r.habit_id = before.habit_id
        """);
  }

  private void giveOpenLetters() {
    run(
        """
        update outbox o
        set user_id = m.absorbed, dedupe_key = null
        from merges m
        where m.workspace_id = ? and m.user_id = ? and m.link_id = ?
          and o.workspace_id = m.workspace_id and o.user_id = m.user_id
          and o.finished_at is null and o.state in ('ready', 'retry')
          and o.bot in (
            select bot
            from jsonb_populate_recordset(null::identities, m.kept -> 'identities'))
        """);
  }

  private void giveIdentities() {
    run(
        """
        update identities i
        set user_id = m.absorbed
        from merges m, jsonb_populate_recordset(null::identities, m.kept -> 'identities') before
        where m.workspace_id = ? and m.user_id = ? and m.link_id = ?
          and i.workspace_id = m.workspace_id and i.user_id = m.user_id
          and i.messenger = before.messenger and i.bot = before.bot and i.key = before.key
        """);
  }

  /** Both write to different bots, or they could not have been merged. */
  private void giveInbox() {
    run(
        """
        update inbox u
        set user_id = m.absorbed
        from merges m
        where m.workspace_id = ? and m.user_id = ? and m.link_id = ?
          and u.workspace_id = m.workspace_id and u.user_id = m.user_id
          and u.bot in (
            select bot
            from jsonb_populate_recordset(null::identities, m.kept -> 'identities'))
        """);
  }

  /** Each gets back what it had; what was done since stays with the survivor. */
  private void giveActions() {
    run(
        """
        update merges m
        set kept = kept || jsonb_build_object('newer', (
          select coalesce(jsonb_agg(to_jsonb(a)), '[]')
          from actions a
          where a.workspace_id = m.workspace_id and a.user_id = m.user_id
            and a.number > (m.kept ->> 'last')::bigint))
        where m.workspace_id = ? and m.user_id = ? and m.link_id = ?
        """);
    Direct.update(
        handle,
        "delete from actions where workspace_id = ? and user_id = ?",
        it -> it.set(workspace).set(survivor));
    run(
        """
        insert into actions
        select row.*
        from merges m, jsonb_populate_recordset(null::actions, m.kept -> 'actions') row
        where m.workspace_id = ? and m.user_id = ? and m.link_id = ?
        """);
    run(
        """
        insert into actions
        select row.*
        from merges m, jsonb_populate_recordset(null::actions, m.kept -> 'own_actions') row
        where m.workspace_id = ? and m.user_id = ? and m.link_id = ?
        """);
    run(
        """
        insert into actions (workspace_id, user_id, slot, number, action_id, kind, subject, at,
          operation, undone, changes)
        select workspace_id, user_id, number % 20, number, action_id, kind, subject, at,
          operation, undone, changes
        from (
          select newer.workspace_id, newer.user_id, newer.action_id, newer.kind, newer.subject,
            newer.at, newer.operation, newer.undone, newer.changes,
            row_number() over (order by newer.number) + (
              select coalesce(max(number), 0)
              from actions a
              where a.workspace_id = m.workspace_id and a.user_id = m.user_id) as number
          from merges m
          cross join jsonb_populate_recordset(null::actions, m.kept -> 'newer') newer
          where m.workspace_id = ? and m.user_id = ? and m.link_id = ?
        ) renumbered
        on conflict (workspace_id, user_id, slot) do update
        set number = excluded.number, action_id = excluded.action_id, kind = excluded.kind,
          subject = excluded.subject, at = excluded.at, operation = excluded.operation,
          undone = excluded.undone, changes = excluded.changes
        """);
  }

  /** Not even the book that somebody gets back is the one that they left. */
  private void remark() {
    MergeRows.remark(handle, workspace, survivor);
    run(
        """
        update users u
        set book = gen_random_uuid()
        from merges m
        where m.workspace_id = ? and m.user_id = ? and m.link_id = ?
          and u.workspace_id = m.workspace_id and u.user_id = m.absorbed
        """);
  }

  private void run(String sql) {
    Direct.update(handle, sql, it -> it.set(workspace).set(survivor).set(link.value()));
  }
}
