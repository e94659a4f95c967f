package app.unbroken.postgres;

import app.unbroken.journal.Action;
import app.unbroken.journal.Journal;
import app.unbroken.linking.Joint;
import app.unbroken.linking.LinkId;
import app.unbroken.linking.Merge;
import app.unbroken.postgres.json.ChangeJson;
import app.unbroken.postgres.json.Code;
import app.unbroken.postgres.json.HabitJson;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Moves everything of one person to another, and keeps what is needed to move it back. Both rows
 * are locked.
 */
final class MergeRows {
  /** What a merge does about each table that knows people. */
  enum Treatment {
    /** Rows of the absorbed are the survivor's from then on. */
    MOVED,
    /** Those of both become those of the survivor. */
    FOLDED,
    /** Those that are still to be sent are the survivor's, the others stay under the old id. */
    MOVED_WHILE_OPEN,
    /** Worth nothing to whoever stays. */
    DROPPED,
    /** Stay under the id that is gone; {@code merges} says whose it was. */
    KEPT_UNDER_THE_OLD_ID
  }

  static final Map<String, Treatment> TREATMENTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("actions", Treatment.FOLDED),
              Map.entry("audit", Treatment.KEPT_UNDER_THE_OLD_ID),
              Map.entry("dead_letters", Treatment.KEPT_UNDER_THE_OLD_ID),
              Map.entry("dialogues", Treatment.DROPPED),
              Map.entry("entries", Treatment.MOVED),
              Map.entry("habits", Treatment.MOVED),
              Map.entry("identities", Treatment.MOVED),
              Map.entry("inbox", Treatment.MOVED),
              Map.entry("link_codes", Treatment.DROPPED),
              Map.entry("link_tries", Treatment.DROPPED),
              Map.entry("merges", Treatment.KEPT_UNDER_THE_OLD_ID),
              Map.entry("missed_reminders", Treatment.MOVED),
              Map.entry("notices", Treatment.DROPPED),
              Map.entry("outbox", Treatment.MOVED_WHILE_OPEN),
              Map.entry("reminders", Treatment.MOVED),
              Map.entry("users", Treatment.FOLDED)));

  private final Handle handle;
  private final String workspace;
  private final UUID survivor;
  private final UUID absorbed;
  private final LinkId link;

  MergeRows(Handle handle, Joint joint) {
    this.handle = handle;
    workspace = joint.survivor().workspace().value();
    survivor = joint.survivor().value();
    absorbed = joint.absorbed().value();
    link = joint.id();
  }

  void merge(Merge merge, Joint joint) {
    keep(joint);
    move("update entries set user_id = ? where workspace_id = ? and user_id = ?");
    move("update inbox set user_id = ? where workspace_id = ? and user_id = ?");
    move("update identities set user_id = ? where workspace_id = ? and user_id = ?");
    move("update missed_reminders set user_id = ? where workspace_id = ? and user_id = ?");
    move("update reminders set user_id = ? where workspace_id = ? and user_id = ?");
    moveOpenLetters();
    writeHabits(merge);
    writeActions(merge);
    delete("delete from habits where workspace_id = ? and user_id = ?");
    delete("delete from dialogues where workspace_id = ? and user_id = ?");
    delete("delete from link_tries where workspace_id = ? and user_id = ?");
    delete("delete from users where workspace_id = ? and user_id = ?");
    keepResult();
    remark(handle, workspace, survivor);
  }

  /** A person's book says something else from now on. */
  static void remark(Handle handle, String workspace, UUID user) {
    Direct.update(
        handle,
        "update users set book = gen_random_uuid() where workspace_id = ? and user_id = ?",
        it -> it.set(workspace).set(user));
  }

  /** Whoever is parted again stands before the question that they answered, which is over. */
  private void keep(Joint joint) {
    Direct.update(
        handle,
        """
        insert into merges (workspace_id, user_id, link_id, absorbed, at, kept)
        select here.id, here.survivor, here.link, here.absorbed, here.at, jsonb_build_object(
          'users', (
            select coalesce(jsonb_agg(to_jsonb(u) || '{"dialogue_open": false}'), '[]')
            from users u
            where u.workspace_id = here.id and u.user_id = here.absorbed),
          'identities', (
            select coalesce(jsonb_agg(to_jsonb(i)), '[]')
            from identities i
            where i.workspace_id = here.id and i.user_id = here.absorbed),
          'habits', (
            select coalesce(jsonb_agg(to_jsonb(h)), '[]')
            from habits h
            where h.workspace_id = here.id and h.user_id = here.absorbed),
          'actions', (
            select coalesce(jsonb_agg(to_jsonb(a)), '[]')
            from actions a
            where a.workspace_id = here.id and a.user_id = here.absorbed),
          'own_actions', (
            select coalesce(jsonb_agg(to_jsonb(a)), '[]')
            from actions a
            where a.workspace_id = here.id and a.user_id = here.survivor))
        from (values (?::text, ?::uuid, ?::uuid, ?::uuid, ?::timestamptz))
          as here (id, survivor, link, absorbed, at)
        """,
        it ->
            it.set(workspace)
                .set(survivor)
                .set(link.value())
                .set(absorbed)
                .set(Values.timestamp(joint.at())));
  }

  private void keepResult() {
    Direct.update(
        handle,
        """
        update merges m
        set kept = kept || jsonb_build_object(
          'merged', (
            select coalesce(jsonb_agg(to_jsonb(h)), '[]')
            from habits h
            join jsonb_array_elements(m.kept -> 'habits') b
              on h.habit_id = (b ->> 'habit_id')::uuid
            where h.workspace_id = m.workspace_id and h.user_id = m.user_id),
          'last', (
            select coalesce(max(number), 0)
            from actions a
            where a.workspace_id = m.workspace_id and a.user_id = m.user_id))
        where workspace_id = ? and user_id = ? and link_id = ?
        """,
        it -> it.set(workspace).set(survivor).set(link.value()));
  }

  /** A reminder is written when it leaves, from the book of whom it is for. */
  private void moveOpenLetters() {
    Direct.update(
        handle,
        """
        update outbox o
        set user_id = here.survivor,
          dedupe_key = case
            when exists (
              select from outbox own
              where own.workspace_id = o.workspace_id and own.user_id = here.survivor
                and own.dedupe_key = o.dedupe_key)
            then null
            else o.dedupe_key
          end
        from (values (?::text, ?::uuid, ?::uuid)) as here (id, survivor, absorbed)
        where o.workspace_id = here.id and o.user_id = here.absorbed and o.finished_at is null
          and o.state in ('ready', 'retry')
        """,
        it -> it.set(workspace).set(survivor).set(absorbed));
  }

  private void move(String sql) {
    Direct.update(handle, sql, it -> it.set(survivor).set(workspace).set(absorbed));
  }

  private void delete(String sql) {
    Direct.update(handle, sql, it -> it.set(workspace).set(absorbed));
  }

  /** Without checkpoints: the days are judged anew, in the survivor's weeks. */
  private void writeHabits(Merge merge) {
    Direct.each(
        handle,
        """
        insert into habits (workspace_id, user_id, habit_id, state, position, name, body)
        values (?, ?, ?, ?, ?, ?, ?::jsonb)
        """,
        merge.habits(),
        (it, habit) ->
            it.set(workspace)
                .set(survivor)
                .set(habit.id().value())
                .set(HabitJson.nameOf(habit.state()))
                .set(habit.position())
                .set(habit.name().value())
                .set(HabitJson.text(habit)));
  }

  private record Numbered(long number, Action action) {}

  /** Numbers go on ascending, so that none is given out twice. */
  private void writeActions(Merge merge) {
    var number = lastNumber();
    var numbered = new ArrayList<Numbered>();
    for (var action : merge.actions().reversed()) {
      numbered.add(new Numbered(++number, action));
    }
    for (var user : new UUID[] {survivor, absorbed}) {
      Direct.update(
          handle,
          "delete from actions where workspace_id = ? and user_id = ?",
          it -> it.set(workspace).set(user));
    }
    Direct.each(
        handle,
        """
        insert into actions (workspace_id, user_id, slot, number, action_id, kind, subject, at,
          operation, undone, changes)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        """,
        numbered,
        (it, row) ->
            it.set(workspace)
                .set(survivor)
                .set((int) (row.number() % Journal.ACTIONS))
                .set(row.number())
                .set(row.action().deed().id().value())
                .set(Code.ACTION_KINDS.write(row.action().deed().kind()))
                .set(row.action().deed().subject())
                .set(Values.timestamp(row.action().at()))
                .set(row.action().operation().value())
                .set(row.action().undone())
                .set(ChangeJson.text(row.action().deed().changes())));
  }

  private long lastNumber() {
    return Direct.query(
            handle,
            """
            select coalesce(max(number), 0) from actions where workspace_id = ? and user_id = ?
            """,
            it -> it.set(workspace).set(survivor),
            row -> row.getLong(1))
        .getFirst();
  }
}
