package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.postgres.PostgresDesk.Update;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which updates were taken in before. */
final class Inbox {
  private Inbox() {}

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
            row -> new Update(new BotId(row.getString("bot")), row.getString("update_id"))));
  }
}
