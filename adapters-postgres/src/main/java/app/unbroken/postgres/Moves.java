package app.unbroken.postgres;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Incoming;
import app.unbroken.user.UserId;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Somebody goes on under another name: whatever goes to the old one goes to the new one. */
final class Moves {
  private Moves() {}

  /** Of people whose rows are locked. */
  static void follow(Handle handle, List<Served.Taken> taken) {
    for (var each : taken) {
      var received = each.parcel().received();
      if (received.what() instanceof Incoming.Renamed) {
        letters(handle, each.user(), received.addressesBefore(), received.from());
        identities(handle, each.user(), received.addressesBefore(), received.from());
      }
    }
  }

  /** Letters that are on their way stay where they are going. */
  static void letters(Handle handle, UserId user, Set<ChatAddress> from, ChatAddress to) {
    var sql =
        """
        update outbox set chat = ?
        where workspace_id = ? and user_id = ? and messenger = ? and bot = ? and chat = any (?)
          and finished_at is null and state <> 'leased'
        """;
    move(handle, sql, user, from, to);
  }

  private static void identities(
      Handle handle, UserId user, Set<ChatAddress> from, ChatAddress to) {
    var sql =
        """
        update identities set chat = ?
        where workspace_id = ? and user_id = ? and messenger = ? and bot = ? and chat = any (?)
        """;
    move(handle, sql, user, from, to);
  }

  private static void move(
      Handle handle, String sql, UserId user, Set<ChatAddress> from, ChatAddress to) {
    Direct.update(
        handle,
        sql,
        it ->
            it.set(to.chat())
                .set(user.workspace().value())
                .set(user.value())
                .set(to.messenger().code())
                .set(to.bot().value())
                .texts(List.copyOf(from), ChatAddress::chat));
  }
}
