package app.unbroken.postgres;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Sender;
import app.unbroken.postgres.json.UserJson;
import app.unbroken.user.User;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

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
    var query =
        handle
            .createQuery(
                """
                with given as materialized (
                  select set_config('unbroken.workspace', :workspace, true) as workspace_id, given.*
                  from unnest(
                      :key_who, :key_rank, :key_key, :key_messenger, :key_bot, :key_chat, :key_now)
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
                """)
            .bind("workspace", workspace.value());
    bindKeys(query, arriving);
    var known = new HashMap<Integer, UUID>();
    query.reduceResultSet(
        known,
        (all, row, context) -> {
          all.put(row.getInt("who"), row.getObject("user_id", UUID.class));
          return all;
        });
    return known;
  }

  /** Makes a person with their keys; fails as a duplicate if one of the keys is taken meanwhile. */
  static void make(Handle handle, User user, Arriving arriving) {
    var statement =
        handle
            .createUpdate(
                """
                with given as materialized (
                  select set_config('unbroken.workspace', :workspace, true) as workspace_id, given.*
                  from unnest(
                      :key_who, :key_rank, :key_key, :key_messenger, :key_bot, :key_chat, :key_now)
                    as given (who, rank, key, messenger, bot, chat, now)
                ), workspace as (
                  insert into workspaces (id)
                  select workspace_id from given limit 1
                  on conflict do nothing
                ), person as (
                  insert into users (workspace_id, user_id, body)
                  select workspace_id, :user, :body::jsonb from given limit 1
                )
                insert into identities (
                  workspace_id, messenger, bot, key, user_id, chat, last_inbound)
                select workspace_id, messenger, bot, key, :user, chat, now
                from given
                order by messenger, bot, key
                """)
            .bind("workspace", user.id().workspace().value())
            .bind("user", user.id().value())
            .bind("body", UserJson.text(user));
    bindKeys(statement, List.of(arriving));
    statement.execute();
  }

  private static void bindKeys(SqlStatement<?> statement, List<Arriving> arriving) {
    var keys =
        IntStream.range(0, arriving.size())
            .boxed()
            .flatMap(who -> keys(who, arriving.get(who)))
            .toList();
    Unnested.of(statement, "key", keys)
        .numbers("who", Key::who)
        .numbers("rank", Key::rank)
        .texts("key", Key::key)
        .texts("messenger", key -> key.arriving().from().messenger().code())
        .texts("bot", key -> key.arriving().from().bot().value())
        .texts("chat", key -> key.arriving().from().chat())
        .timestamps("now", key -> key.arriving().now());
  }

  private static Stream<Key> keys(int who, Arriving arriving) {
    var keys = arriving.sender().keys().stream().distinct().toList();
    return IntStream.range(0, keys.size())
        .mapToObj(rank -> new Key(who, rank, keys.get(rank), arriving));
  }
}
