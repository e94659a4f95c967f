package app.unbroken.postgres;

import app.unbroken.streak.Checkpoint;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Takes books from the shelf: those of any number of people of one workspace at once, a lone one
 * being a group of one.
 */
final class Shelf {
  private Shelf() {}

  /**
   * Locks people in the order of their ids, so that two groups never wait for each other, and says
   * who exists. Nothing else is read here: what a statement sees may be older than what it locks.
   */
  static Set<UserId> lock(Handle handle, WorkspaceId workspace, List<UserId> users) {
    var sql =
        """
        select person.user_id
        from (select set_config('unbroken.workspace', ?, true) as id offset 0) here
        cross join lateral (
          select user_id
          from users
          where workspace_id = here.id and user_id = any(?)
          order by user_id
          for no key update
        ) person
        """;
    return Set.copyOf(
        Direct.query(
            handle,
            sql,
            it -> it.set(workspace.value()).uuids(users, UserId::value),
            row -> new UserId(workspace, row.getObject("user_id", UUID.class))));
  }

  /**
   * One statement and so one moment. The workspace is set by the first thing it does, and
   * everything else hangs on that laterally: row-level security reads it on the way. What an index
   * is to be entered by is a plain column: beneath row-level security, an expression there counts
   * as leaky and is checked row by row. The days of a habit come as columns of arrays: there are
   * many of them, and a row for each costs five times as much.
   */
  static final String OPEN =
      """
      with asked as materialized (
        select set_config('unbroken.workspace', ?, true) as workspace_id, ? as form, asked.*
        from unnest(?, ?, ?, ?, ?, ?)
          as asked (user_id, one, one_whole, others, others_whole, actions)
      ), wanted as (
        select asked.workspace_id, asked.user_id, habit.habit_id, habit.body,
          habit.checkpoint_state,
          case when not asked.one_whole and split_part(habit.checkpoint_state, ' ', 1) = form
            then habit.checkpoint_through end as checkpoint
        from asked
        cross join lateral (
          select *
          from habits
          where workspace_id = asked.workspace_id and user_id = asked.user_id
            and habit_id = asked.one
          offset 0
        ) habit
        union all
        select asked.workspace_id, asked.user_id, habit.habit_id, habit.body,
          habit.checkpoint_state,
          case when not asked.others_whole and split_part(habit.checkpoint_state, ' ', 1) = form
            then habit.checkpoint_through end
        from asked
        cross join lateral (
          select *
          from habits
          where workspace_id = asked.workspace_id and user_id = asked.user_id
            and habit_id is distinct from asked.one
            and (asked.others = 'ALL' or state <> 'deleted')
          offset 0
        ) habit
        where asked.others <> 'NONE'
      ), chosen as materialized (
        select *, coalesce(checkpoint, '-infinity') as since from wanted
      )
      select 'person' as kind, asked.user_id, null::uuid as id, null::date as day,
        person.dialogue_version as number, person.dialogue_open as flag,
        null::timestamptz as at, null::timestamptz as until,
        person.body::text as body, null as name, null as place, null as words,
        null::integer[] as days, null::bigint[] as amounts, null::float8[] as moments,
        null::text[] as zones, null::text[] as sources, null::text[] as notes
      from asked
      cross join lateral (
        select *
        from users
        where workspace_id = asked.workspace_id and user_id = asked.user_id
        offset 0
      ) person
      union all
      select 'identity', asked.user_id, null, null, null, null,
        identity.last_inbound, identity.silent_since,
        identity.chat, identity.messenger, identity.bot, identity.key,
        null, null, null, null, null, null
      from asked
      cross join lateral (
        select *
        from identities
        where workspace_id = asked.workspace_id and user_id = asked.user_id
        offset 0
      ) identity
      union all
      select 'habit', chosen.user_id, chosen.habit_id, chosen.checkpoint, null, null, null, null,
        chosen.body::text, null, null, chosen.checkpoint_state,
        entry.days, entry.amounts, entry.moments, entry.zones, entry.sources, entry.notes
      from chosen
      cross join lateral (
        select array_agg(day - date '1970-01-01') as days, array_agg(amount) as amounts,
          array_agg(date_part('epoch', at)) as moments, array_agg(zone) as zones,
          array_agg(source) as sources, array_agg(note) as notes
        from entries
        where workspace_id = chosen.workspace_id and user_id = chosen.user_id
          and habit_id = chosen.habit_id and day > chosen.since
        offset 0
      ) entry
      union all
      select 'action', asked.user_id, action.action_id, null, action.number,
        action.undone, action.at, null, action.changes::text, action.kind,
        action.operation, action.subject,
        null, null, null, null, null, null
      from asked
      cross join lateral (
        select *
        from actions
        where workspace_id = asked.workspace_id and user_id = asked.user_id
        order by number desc
        limit asked.actions
      ) action
      """;

  static Map<UserId, Opened> open(Handle handle, WorkspaceId workspace, List<Asked> asked) {
    var drafts = new HashMap<UUID, BookDraft>();
    asked.forEach(one -> drafts.put(one.user().value(), new BookDraft(one)));
    Direct.read(
        handle,
        OPEN,
        it -> bind(it, workspace, asked),
        row -> {
          var user = row.getObject(BookDraft.USER, UUID.class);
          Objects.requireNonNull(drafts.get(user), "only who was asked for is read").add(row);
        });
    return drafts.values().stream()
        .filter(BookDraft::isOfSomebody)
        .collect(Collectors.toMap(BookDraft::user, BookDraft::finished));
  }

  static void bind(Direct statement, WorkspaceId workspace, List<Asked> asked) throws SQLException {
    statement
        .set(workspace.value())
        .set(Checkpoint.FORM)
        .uuids(asked, one -> one.user().value())
        .uuids(asked, Asked::oneId)
        .booleans(asked, Asked::oneWhole)
        .texts(asked, one -> one.others().name())
        .booleans(asked, Asked::othersWhole)
        .ints(asked, Asked::actions);
  }
}
