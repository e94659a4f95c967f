package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.Credentials;
import app.unbroken.user.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Works over all workspaces; open its {@link Database} for rounds. */
public final class PostgresBots implements Bots {
  private final Availability database;
  private final Seal seal;

  public PostgresBots(Database rounds, Seal seal) {
    database = new Availability(rounds);
    this.seal = seal;
  }

  @Override
  public List<Bot> list() {
    var sql =
        """
        select workspace_id, bot, messenger, paused_until, paused_why
        from bots
        order by workspace_id, bot
        """;
    return database.statement(
        "list bots", handle -> handle.createQuery(sql).map(PostgresBots::bot).list());
  }

  @Override
  public Optional<Bot> find(BotId bot) {
    var sql =
        """
        select workspace_id, bot, messenger, paused_until, paused_why
        from bots
        where bot = :bot
        """;
    return database.statement(
        "find a bot",
        handle ->
            handle.createQuery(sql).bind("bot", bot.value()).map(PostgresBots::bot).findOne());
  }

  private static Bot bot(ResultSet row, StatementContext context) throws SQLException {
    return new Bot(
        new WorkspaceId(row.getString("workspace_id")),
        new BotId(row.getString("bot")),
        Messenger.ofCode(row.getString("messenger")),
        Direct.instantOrNull(row, "paused_until"),
        row.getString("paused_why"));
  }

  @Override
  public void keep(Bot bot, Credentials credentials) {
    database.transaction(
        "keep bot " + bot.id().value(),
        handle -> {
          found(handle, bot.workspace());
          write(handle, bot);
          credentials.secrets().forEach((name, secret) -> write(handle, bot, name, secret));
          dropAllBut(handle, bot, credentials);
          return bot;
        });
  }

  private static void found(Handle handle, WorkspaceId workspace) {
    handle
        .createUpdate("insert into workspaces (id) values (:id) on conflict do nothing")
        .bind("id", workspace.value())
        .execute();
  }

  /** A bot never changes its workspace: people and letters of the old one would follow it. */
  private static void write(Handle handle, Bot bot) {
    var sql =
        """
        insert into bots (workspace_id, bot, messenger)
        values (:workspace, :bot, :messenger)
        on conflict (workspace_id, bot) do update set messenger = excluded.messenger
        """;
    handle
        .createUpdate(sql)
        .bind("workspace", bot.workspace().value())
        .bind("bot", bot.id().value())
        .bind("messenger", bot.messenger().code())
        .execute();
  }

  private void write(Handle handle, Bot bot, String name, String secret) {
    var sql =
        """
        insert into bot_secrets (workspace_id, bot, name, sealed)
        values (:workspace, :bot, :name, :sealed)
        on conflict (workspace_id, bot, name) do update set sealed = excluded.sealed
        """;
    handle
        .createUpdate(sql)
        .bind("workspace", bot.workspace().value())
        .bind("bot", bot.id().value())
        .bind("name", name)
        .bind("sealed", seal.seal(secret, place(bot, name)))
        .execute();
  }

  private static void dropAllBut(Handle handle, Bot bot, Credentials credentials) {
    var sql =
        """
        delete from bot_secrets
        where workspace_id = :workspace and bot = :bot and not (name = any (:names))
        """;
    handle
        .createUpdate(sql)
        .bind("workspace", bot.workspace().value())
        .bind("bot", bot.id().value())
        .bindArray("names", String.class, credentials.secrets().keySet().toArray())
        .execute();
  }

  @Override
  public Credentials credentialsOf(Bot bot) {
    var sql =
        """
        select name, sealed
        from bot_secrets
        where workspace_id = :workspace and bot = :bot
        """;
    return database.statement(
        "read credentials of " + bot.id().value(),
        handle -> new Credentials(opened(handle, sql, bot)));
  }

  private Map<String, String> opened(Handle handle, String sql, Bot bot) {
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes on their way; never compared
    record Secret(String name, byte[] sealed) {}
    return handle
        .createQuery(sql)
        .bind("workspace", bot.workspace().value())
        .bind("bot", bot.id().value())
        .map((row, context) -> new Secret(row.getString("name"), row.getBytes("sealed")))
        .stream()
        .collect(
            Collectors.toMap(
                Secret::name, secret -> seal.open(secret.sealed(), place(bot, secret.name()))));
  }

  private static String place(Bot bot, String name) {
    return bot.workspace().value() + "|" + bot.id().value() + "|" + name;
  }

  @Override
  public void pause(BotId bot, Duration howLong, String why) {
    database.statement("pause bot " + bot.value(), handle -> pause(handle, bot, howLong, why));
  }

  private static int pause(Handle handle, BotId bot, Duration howLong, String why) {
    var sql =
        """
        update bots
        set paused_until = now() + :seconds * interval '1 second', paused_why = :why
        where bot = :bot
          and (paused_until is null or paused_until < now() + :seconds * interval '1 second')
        """;
    return handle
        .createUpdate(sql)
        .bind("bot", bot.value())
        .bind("seconds", howLong.toMillis() / 1_000.0)
        .bind("why", why)
        .execute();
  }

  @Override
  public boolean refuse(BotId bot, String why) {
    var sql = "update bots set refused = true where bot = :bot and not refused";
    return database.transaction(
        "refuse bot " + bot.value(),
        handle -> {
          pause(handle, bot, REFUSED, why);
          return handle.createUpdate(sql).bind("bot", bot.value()).execute() == 1;
        });
  }

  @Override
  public void resume(BotId bot) {
    var sql =
        """
        update bots
        set refused = false, paused_until = null, paused_why = ''
        where bot = :bot
        """;
    database.statement(
        "resume bot " + bot.value(),
        handle -> handle.createUpdate(sql).bind("bot", bot.value()).execute());
  }

  @Override
  public boolean remove(BotId bot) {
    return database.transaction("remove bot " + bot.value(), handle -> remove(handle, bot));
  }

  private static boolean remove(Handle handle, BotId bot) {
    var sql =
        """
        update outbox
        set state = 'cancelled', finished_at = now(), lease = null, leased_until = null
        where bot = :bot and finished_at is null
        """;
    handle.createUpdate(sql).bind("bot", bot.value()).execute();
    return handle
            .createUpdate("delete from bots where bot = :bot")
            .bind("bot", bot.value())
            .execute()
        == 1;
  }
}
