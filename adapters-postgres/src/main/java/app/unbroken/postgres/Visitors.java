package app.unbroken.postgres;

import app.unbroken.chat.Incoming;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.journal.BookMark;
import app.unbroken.journal.DialogueRef;
import app.unbroken.user.Ids;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who is at the desk: finds and locks everybody behind a group of parcels. */
final class Visitors {
  private Visitors() {}

  /**
   * Somebody who is here, and locked.
   *
   * @param book what their book is like, null where nothing was written in it yet
   * @param first whether they were made by this
   */
  record Visitor(UserId user, DialogueRef fence, @Nullable BookMark book, boolean first) {}

  private record Key(int who, int rank, String key, Parcel parcel, Instant now) {
    boolean silent() {
      return parcel.received().what() instanceof Incoming.Blocked;
    }
  }

  /**
   * Everybody behind these parcels; whoever is new is made. Two groups make newcomers in the same
   * order, and the second fails with a key that is taken.
   */
  static Map<Parcel.Whose, Visitor> welcome(
      Handle handle, WorkspaceId workspace, List<Parcel> parcels, Instant now, Ids ids) {
    var last = new LinkedHashMap<Parcel.Whose, Parcel>();
    parcels.forEach(parcel -> last.put(parcel.whose(), parcel));
    var visitors = lock(handle, workspace, last, now);
    last.values().stream()
        .filter(parcel -> !visitors.containsKey(parcel.whose()))
        .sorted(Comparator.comparing(parcel -> parcel.whose().key()))
        .forEach(parcel -> {
          var user = make(handle, new UserId(workspace, ids.next()), parcel, now);
          visitors.put(parcel.whose(), new Visitor(user, DialogueRef.NONE, null, true));
        });
    return visitors;
  }

  private static UserId make(Handle handle, UserId user, Parcel parcel, Instant now) {
    var sender = parcel.received().sender();
    var arriving = new Arrivals.Arriving(parcel.received().from(), sender, now);
    Arrivals.make(handle, User.arriving(user, sender, now), arriving);
    return user;
  }

  private static Map<Parcel.Whose, Visitor> lock(
      Handle handle, WorkspaceId workspace, Map<Parcel.Whose, Parcel> last, Instant now) {
    var whose = List.copyOf(last.keySet());
    var parcels = List.copyOf(last.values());
    var keys =
        IntStream.range(0, whose.size())
            .boxed()
            .flatMap(who -> keys(who, parcels.get(who), now))
            .toList();
    var visitors = new HashMap<Parcel.Whose, Visitor>();
    for (var known : known(handle, workspace, keys)) {
      var user = new UserId(workspace, known.user);
      visitors.put(whose.get(known.who), new Visitor(user, known.fence, known.book, false));
    }
    return visitors;
  }

  private static Stream<Key> keys(int who, Parcel parcel, Instant now) {
    var keys = parcel.received().sender().keys().stream().distinct().toList();
    return IntStream.range(0, keys.size())
        .mapToObj(rank -> new Key(who, rank, keys.get(rank), parcel, now));
  }

  private record Known(int who, UUID user, DialogueRef fence, @Nullable BookMark book) {}

  /**
   * Locks people in the order of their ids, so that two groups never wait for each other. The
   * dialogue and the mark are read from the locked row itself; whatever else is to be read, a later
   * statement reads, because this one may have waited. Where people wrote from is remembered to a
   * few minutes, so that most updates write nothing here.
   */
  private static List<Known> known(Handle handle, WorkspaceId workspace, List<Key> keys) {
    var sql =
        """
        with given as materialized (
          select set_config('unbroken.workspace', ?, true) as workspace_id, given.*
          from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            as given (who, rank, key, messenger, bot, chat, now, silent)
        ), found as materialized (
          select given.*, old.user_id, old.chat as old_chat, old.last_inbound, old.silent_since
          from given
          left join lateral (
            select user_id, chat, last_inbound, silent_since
            from identities
            where workspace_id = given.workspace_id and messenger = given.messenger
              and bot = given.bot and key = given.key
            offset 0
          ) old on true
        ), known as materialized (
          select distinct on (who) who, workspace_id, user_id
          from found
          where user_id is not null
          order by who, rank
        ), locked as materialized (
          select person.*
          from (
            select workspace_id, array_agg(distinct user_id) as ids
            from known
            group by workspace_id
          ) everybody
          cross join lateral (
            select user_id, dialogue_version, dialogue_open, book
            from users
            where workspace_id = everybody.workspace_id and user_id = any (everybody.ids)
            order by user_id
            for no key update
          ) person
        ), noted as (
          insert into identities as old (
            workspace_id, messenger, bot, key, user_id, chat, last_inbound, silent_since)
          select f.workspace_id, f.messenger, f.bot, f.key, known.user_id,
            f.chat, f.now, case when f.silent then f.now end
          from found f
          join known using (who)
          where f.user_id is null or f.silent <> (f.silent_since is not null)
            or f.chat <> f.old_chat or f.last_inbound < f.now - interval '5 minutes'
          order by f.messenger, f.bot, f.key
          on conflict (workspace_id, messenger, bot, key) do update
          set chat = excluded.chat, last_inbound = excluded.last_inbound,
            silent_since = excluded.silent_since
          where old.user_id = excluded.user_id
        )
        select known.who, user_id, locked.dialogue_version, locked.dialogue_open, locked.book
        from known
        join locked using (user_id)
        """;
    return Direct.query(
        handle,
        sql,
        it ->
            it.set(workspace.value())
                .ints(keys, Key::who)
                .ints(keys, Key::rank)
                .texts(keys, Key::key)
                .texts(keys, key -> key.parcel.received().from().messenger().code())
                .texts(keys, key -> key.parcel.bot().value())
                .texts(keys, key -> key.parcel.received().from().chat())
                .instants(keys, Key::now)
                .booleans(keys, Key::silent),
        row ->
            new Known(
                row.getInt("who"),
                row.getObject("user_id", UUID.class),
                new DialogueRef(row.getLong("dialogue_version"), row.getBoolean("dialogue_open")),
                book(row.getObject("book", UUID.class))));
  }

  private static @Nullable BookMark book(@Nullable UUID mark) {
    return mark == null ? null : new BookMark(mark);
  }
}
