package app.unbroken.delivery.intake;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.chat.Sender;
import app.unbroken.conversation.Reply;
import app.unbroken.conversation.Turn;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Scope;
import app.unbroken.user.Language;
import app.unbroken.user.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Parcels for tests. */
public final class Parcels {
  public static final BotId BOT = new BotId("main");

  /** For desks that decide nothing. */
  static final Clerk NO_CLERK =
      new Clerk() {
        @Override
        public Scope scopeOf(Received received, boolean dialogueOpen) {
          throw new AssertionError("nobody asks");
        }

        @Override
        public Decision<Reply> answer(Turn turn) {
          throw new AssertionError("nobody asks");
        }

        @Override
        public Outgoing regret(Received received, Language language, DeadLetterId letter) {
          throw new AssertionError("nobody asks");
        }

        @Override
        public Outgoing slowDown(Received received, Language language) {
          throw new AssertionError("nobody asks");
        }
      };

  private Parcels() {}

  public static Parcel from(String person, int updateId) {
    return from(person, updateId, new Incoming.Said("hello " + updateId));
  }

  public static Parcel from(String person, int updateId, String words) {
    return from(person, updateId, new Incoming.Said(words));
  }

  public static Parcel from(String person, int updateId, Incoming what) {
    var received =
        new Received(
            Integer.toString(updateId),
            new ChatAddress(Messenger.TELEGRAM, BOT, person),
            new Sender(List.of(person), person, "en", ""),
            what,
            null,
            Instant.EPOCH);
    var raw = new Raw(("{\"update_id\":" + updateId + "}").getBytes(StandardCharsets.UTF_8));
    return new Parcel(WorkspaceId.DEFAULT, received, raw);
  }
}
