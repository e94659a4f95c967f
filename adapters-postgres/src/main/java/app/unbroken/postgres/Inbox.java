package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.postgres.PostgresDesk.Update;
import app.unbroken.user.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which updates were taken in before. */
final class Inbox {
  private Inbox() {}

  /** Of whoever the senders are by now. */
  static Set<Update> seen(Handle handle, WorkspaceId workspace, List<Parcel> parcels) {
    record Named(Parcel parcel, String key) {}
    var named =
        parcels.stream()
            .flatMap(it -> it.received().sender().keys().stream().map(key -> new Named(it, key)))
            .toList();
    var sql =
        """
        select i.bot, i.update_id
        from unnest(?, ?, ?, ?) as given (messenger, bot, key, update_id)
        join identities known on known.workspace_id = ? and known.messenger = given.messenger
          and known.bot = given.bot and known.key = given.key
        join inbox i on i.workspace_id = known.workspace_id and i.user_id = known.user_id
          and i.bot = given.bot and i.update_id = given.update_id
        """;
    return new HashSet<>(
        Direct.query(
            handle,
            sql,
            it ->
                it.texts(named, each -> each.parcel.received().from().messenger().code())
                    .texts(named, each -> each.parcel.bot().value())
                    .texts(named, Named::key)
                    .texts(named, each -> each.parcel.received().updateId())
                    .set(workspace.value()),
            Inbox::update));
  }

  /** Of people who are locked: nobody else takes one in now. */
  static Set<Update> seen(Handle handle, List<Sittings.Guest> guests) {
    record Named(Sittings.Guest guest, Update update) {}
    var named =
        guests.stream()
            .flatMap(guest -> guest.parcels().stream().map(it -> new Named(guest, Update.of(it))))
            .toList();
    var sql =
        """
        select i.bot, i.update_id
        from unnest(?, ?, ?, ?) as given (workspace_id, user_id, bot, update_id)
        cross join lateral (
          select bot, update_id
          from inbox
          where workspace_id = given.workspace_id and user_id = given.user_id
            and bot = given.bot and update_id = given.update_id
          offset 0
        ) i
        """;
    return new HashSet<>(
        Direct.query(
            handle,
            sql,
            it ->
                it.texts(named, each -> each.guest.user().workspace().value())
                    .uuids(named, each -> each.guest.user().value())
                    .texts(named, each -> each.update.bot().value())
                    .texts(named, each -> each.update.id()),
            Inbox::update));
  }

  private static Update update(ResultSet row) throws SQLException {
    return new Update(new BotId(row.getString("bot")), row.getString("update_id"));
  }
}
