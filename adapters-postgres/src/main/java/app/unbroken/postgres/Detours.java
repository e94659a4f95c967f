package app.unbroken.postgres;

import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Letter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What one messenger refuses for good goes to another one of the same person. */
final class Detours {
  private Detours() {}

  /** A letter that certainly did not arrive, and will not. */
  record Refused(String workspace, UUID user, long letter) {
    static Refused of(Letter letter) {
      var user = letter.user();
      return new Refused(user.workspace().value(), user.value(), letter.id().value());
    }

    static Refused of(ResultSet row) throws SQLException {
      return new Refused(
          row.getString("workspace_id"),
          row.getObject("user_id", UUID.class),
          row.getLong("letter_id"));
    }
  }

  /**
   * As another letter, named after the one that was refused: however often that is told, there is
   * one of them, and none is named after it in turn. To where rounds of reminders would send it.
   */
  static void post(Handle handle, Collection<Refused> refused) {
    if (refused.isEmpty()) {
      return;
    }
    var sql =
        """
        insert into outbox (workspace_id, user_id, messenger, bot, chat, kind, priority, body, file,
          operation, dedupe_key, expires_at)
        select o.workspace_id, o.user_id, address.messenger, address.bot, address.chat, o.kind,
          o.priority, o.body, o.file, o.operation, 'elsewhere:' || o.letter_id, o.expires_at
        from unnest(?, ?, ?) as refused (workspace_id, user_id, letter_id)
        join outbox o on o.workspace_id = refused.workspace_id and o.user_id = refused.user_id
          and o.letter_id = refused.letter_id
        cross join lateral (
          select identity.messenger, identity.bot, identity.chat
          from identities identity
          where identity.workspace_id = o.workspace_id and identity.user_id = o.user_id
            and identity.silent_since is null and identity.messenger <> 'terminal'
            and (identity.bot, identity.chat) <> (o.bot, o.chat)
          order by
            identity.messenger = 'whatsapp'
              and identity.last_inbound < now() - interval '24 hours',
            identity.last_inbound desc
          limit 1
        ) address
        where o.kind = any (?) and o.expires_at > now()
          and coalesce(o.dedupe_key, '') not like 'elsewhere:%'
        order by o.letter_id
        on conflict (workspace_id, user_id, dedupe_key) where dedupe_key is not null do nothing
        """;
    var kinds = Arrays.stream(Kind.values()).filter(Kind::followsThePerson).toList();
    Direct.update(
        handle,
        sql,
        it ->
            it.texts(refused, Refused::workspace)
                .uuids(refused, Refused::user)
                .longs(refused, Refused::letter)
                .texts(kinds, Kind::code));
  }
}
