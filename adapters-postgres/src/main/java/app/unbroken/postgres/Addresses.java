package app.unbroken.postgres;

import app.unbroken.chat.ChatAddress;
import org.jdbi.v3.core.Handle;

/** What a courier learns about where people can be reached. */
final class Addresses {
  private Addresses() {}

  /** Nobody can be reached there; whatever waits for them is cancelled, and goes elsewhere. */
  static void silence(Handle handle, ChatAddress address) {
    var identities =
        """
        update identities
        set silent_since = now()
        where messenger = :messenger and bot = :bot and chat = :chat and silent_since is null
        """;
    var letters =
        """
        update outbox
        set state = 'cancelled', finished_at = now(), last_error = 'the person is gone'
        where bot = :bot and chat = :chat and finished_at is null and state in ('ready', 'retry')
        returning workspace_id, user_id, letter_id
        """;
    handle
        .createUpdate(identities)
        .bind("messenger", address.messenger().code())
        .bind("bot", address.bot().value())
        .bind("chat", address.chat())
        .execute();
    var cancelled =
        handle
            .createQuery(letters)
            .bind("bot", address.bot().value())
            .bind("chat", address.chat())
            .map((row, context) -> Detours.Refused.of(row))
            .list();
    Detours.post(handle, cancelled);
  }

  static void move(Handle handle, ChatAddress address, String newChat) {
    var identities =
        """
        update identities
        set chat = :new
        where messenger = :messenger and bot = :bot and chat = :chat
        """;
    var letters =
        """
        update outbox
        set chat = :new
        where bot = :bot and chat = :chat and finished_at is null
        """;
    handle
        .createUpdate(identities)
        .bind("messenger", address.messenger().code())
        .bind("bot", address.bot().value())
        .bind("chat", address.chat())
        .bind("new", newChat)
        .execute();
    handle
        .createUpdate(letters)
        .bind("bot", address.bot().value())
        .bind("chat", address.chat())
        .bind("new", newChat)
        .execute();
  }
}
