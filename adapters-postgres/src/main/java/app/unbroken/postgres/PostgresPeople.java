package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Sender;
import app.unbroken.journal.People;
import app.unbroken.postgres.Arrivals.Arriving;
import app.unbroken.postgres.json.UserJson;
import app.unbroken.user.Identity;
import app.unbroken.user.Ids;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link People} in PostgreSQL. */
public final class PostgresPeople implements People {
  private static final UUID LEAST = new UUID(0, 0);

  private final Sessions sessions;
  private final Ids ids;

  public PostgresPeople(Database database, Ids ids) {
    this.sessions = database.sessions();
    this.ids = ids;
  }

  /** Two first contacts at once both try to make the person; the loser looks again. */
  @Override
  public Arrival arrive(WorkspaceId workspace, ChatAddress from, Sender sender, Instant now) {
    var arriving = new Arriving(from, sender, now);
    while (true) {
      var known = known(workspace, arriving);
      if (known.isPresent()) {
        return new Arrival(known.get(), false);
      }
      var user = new UserId(workspace, ids.next());
      if (isMade(User.arriving(user, sender, now), arriving)) {
        return new Arrival(user, true);
      }
    }
  }

  private Optional<UserId> known(WorkspaceId workspace, Arriving arriving) {
    return sessions.statement(
        "find an arrival in " + workspace.value(),
        handle ->
            Optional.ofNullable(Arrivals.known(handle, workspace, List.of(arriving)).get(0))
                .map(id -> new UserId(workspace, id)));
  }

  private boolean isMade(User user, Arriving arriving) {
    return sessions.unlessTaken(
        "make " + user.id().value(), handle -> Arrivals.make(handle, user, arriving));
  }

  @Override
  public void add(User user) {
    var added =
        sessions.unlessTaken(
            "add " + user.id().value(),
            handle ->
                handle
                    .createUpdate(
                        """
                        with here as materialized (
                          select set_config('unbroken.workspace', :workspace, true) as id
                        ), workspace as (
                          insert into workspaces (id) select id from here on conflict do nothing
                        )
                        insert into users (workspace_id, user_id, body, erase_at)
                        select id, :user, :body::jsonb, :erase_at from here
                        """)
                    .bind("workspace", user.id().workspace().value())
                    .bind("user", user.id().value())
                    .bind("body", UserJson.text(user))
                    .bind("erase_at", Values.timestampOrNull(user.eraseAt()))
                    .execute());
    if (!added) {
      throw new IllegalArgumentException("there is such a person already: " + user.id());
    }
  }

  @Override
  public Optional<User> find(UserId user) {
    return sessions.statement(
        "find " + user.value(),
        handle ->
            handle
                .createQuery(
                    """
                    select person.*
                    from (select set_config('unbroken.workspace', :workspace, true) as id offset 0)
                      here
                    cross join lateral (
                      select user_id, body
                      from users
                      where workspace_id = here.id and user_id = :user
                      offset 0
                    ) person
                    """)
                .bind("workspace", user.workspace().value())
                .bind("user", user.value())
                .map((row, context) -> user(user.workspace(), row))
                .findOne());
  }

  @Override
  public Optional<UserId> findByIdentity(
      WorkspaceId workspace, Messenger messenger, BotId bot, String key) {
    return sessions.statement(
        "find by identity in " + workspace.value(),
        handle ->
            handle
                .createQuery(
                    """
                    select identity.user_id
                    from (select set_config('unbroken.workspace', :workspace, true) as id offset 0)
                      here
                    cross join lateral (
                      select user_id
                      from identities
                      where workspace_id = here.id and messenger = :messenger and bot = :bot
                        and key = :key
                      offset 0
                    ) identity
                    """)
                .bind("workspace", workspace.value())
                .bind("messenger", messenger.code())
                .bind("bot", bot.value())
                .bind("key", key)
                .mapTo(UUID.class)
                .findOne()
                .map(id -> new UserId(workspace, id)));
  }

  @Override
  public List<Identity> identitiesOf(UserId user) {
    return sessions.statement(
        "read identities of " + user.value(),
        handle ->
            handle
                .createQuery(
                    """
                    select identity.*
                    from (select set_config('unbroken.workspace', :workspace, true) as id offset 0)
                      here
                    cross join lateral (
                      select messenger, bot, key, chat, last_inbound, silent_since
                      from identities
                      where workspace_id = here.id and user_id = :user
                      order by key
                      offset 0
                    ) identity
                    """)
                .bind("workspace", user.workspace().value())
                .bind("user", user.value())
                .map((row, context) -> identity(user, row))
                .list());
  }

  @Override
  public List<User> list(WorkspaceId workspace, @Nullable UserId after, int limit) {
    return sessions.statement(
        "list people of " + workspace.value(),
        handle ->
            handle
                .createQuery(
                    """
                    select person.*
                    from (select set_config('unbroken.workspace', :workspace, true) as id offset 0)
                      here
                    cross join lateral (
                      select user_id, body
                      from users
                      where workspace_id = here.id and user_id > :after
                      order by user_id
                      limit :limit
                    ) person
                    """)
                .bind("workspace", workspace.value())
                .bind("after", after == null ? LEAST : after.value())
                .bind("limit", limit)
                .map((row, context) -> user(workspace, row))
                .list());
  }

  private static User user(WorkspaceId workspace, ResultSet row) throws SQLException {
    var id = new UserId(workspace, row.getObject("user_id", UUID.class));
    return UserJson.read(id, row.getString("body"));
  }

  private static Identity identity(UserId user, ResultSet row) throws SQLException {
    var address =
        new ChatAddress(
            Messenger.ofCode(row.getString("messenger")),
            new BotId(row.getString("bot")),
            row.getString("chat"));
    return new Identity(
        user,
        row.getString("key"),
        address,
        Values.instant(row, "last_inbound"),
        Values.instantOrNull(row, "silent_since"));
  }
}
