package app.unbroken.postgres;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Sender;
import app.unbroken.postgres.json.UserJson;
import app.unbroken.user.User;
import app.unbroken.user.WorkspaceId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** From what messengers call people to the people, for any number of them at once. */
final class Arrivals {
  /** Somebody wrote from somewhere. */
  record Arriving(ChatAddress from, Sender sender, Instant now) {}

  /** One of somebody's keys; the strongest is the first. */
  private record Key(int who, int rank, String key, Arriving arriving) {}

  private Arrivals() {}

  /**
   * Who is known, by the position in the list. Where they wrote from and when is remembered, and so
   * are keys that are new, unless they are somebody else's.
   */
  static Map<Integer, UUID> known(Handle handle, WorkspaceId workspace, List<Arriving> arriving) {
    var sql =
        """
        with given as materialized (
          select set_config('unbroken.workspace', ?, true) as workspace_id, given.*
          from unnest(?, ?, ?, ?, ?, ?, ?)
            as given (who, rank, key, messenger, bot, chat, now)
        ), known as materialized (
          select distinct on (given.who) given.who, found.user_id
          from given
          cross join lateral (
            select user_id
            from identities
            where workspace_id = given.workspace_id and messenger = given.messenger
              and bot = given.bot and key = given.key
            offset 0
          ) found
          order by given.who, given.rank
        ), seen as (
          insert into identities as old (
            workspace_id, messenger, bot, key, user_id, chat, last_inbound)
          select distinct on (given.messenger, given.bot, given.key)
            given.workspace_id, given.messenger, given.bot, given.key, known.user_id,
            given.chat, given.now
          from known
          join given using (who)
          order by given.messenger, given.bot, given.key, given.now desc
          on conflict (workspace_id, messenger, bot, key) do update
          set chat = excluded.chat, last_inbound = excluded.last_inbound,
            silent_since = null
          where old.user_id = excluded.user_id
        )
        select who, user_id from known
        """;
    var known = new HashMap<Integer, UUID>();
    Direct.read(
        handle,
        sql,
        it -> bind(it.set(workspace.value()), arriving),
        row -> known.put(row.getInt("who"), row.getObject("user_id", UUID.class)));
    return known;
  }

  /** Makes a person with their keys; fails as a duplicate if one of the keys is taken meanwhile. */
  static void make(Handle handle, User user, Arriving arriving) {
    var sql =
        """
        with given as materialized (
          select set_config('unbroken.workspace', ?, true) as workspace_id, given.*
          from unnest(?, ?, ?, ?, ?, ?, ?)
            as given (who, rank, key, messenger, bot, chat, now)
        ), workspace as (
          insert into workspaces (id)
          select workspace_id from given limit 1
          on conflict do nothing
        ), person as (
          insert into users (workspace_id, user_id, body)
          select workspace_id, ?::uuid, ?::jsonb from given limit 1
        )
        insert into identities (
          workspace_id, messenger, bot, key, user_id, chat, last_inbound)
        select workspace_id, messenger, bot, key, ?::uuid, chat, now
        from given
        order by messenger, bot, key
        """;
    var id = user.id();
    Direct.update(
        handle,
        sql,
        it ->
            bind(it.set(id.workspace().value()), List.of(arriving))
                .set(id.value())
                .set(UserJson.text(user))
                .set(id.value()));
  }

  private static Direct bind(Direct statement, List<Arriving> arriving) throws SQLException {
    var keys =
        IntStream.range(0, arriving.size())
            .boxed()
            .flatMap(who -> keys(who, arriving.get(who)))
            .toList();
    return statement
        .ints(keys, Key::who)
        .ints(keys, Key::rank)
        .texts(keys, Key::key)
        .texts(keys, key -> key.arriving().from().messenger().code())
        .texts(keys, key -> key.arriving().from().bot().value())
        .texts(keys, key -> key.arriving().from().chat())
        .instants(keys, key -> key.arriving().now());
  }

  private static Stream<Key> keys(int who, Arriving arriving) {
    var keys = arriving.sender().keys().stream().distinct().toList();
    return IntStream.range(0, keys.size())
        .mapToObj(rank -> new Key(who, rank, keys.get(rank), arriving));
  }
}
