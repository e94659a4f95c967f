package app.unbroken.story;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.conversation.Conversation;
import app.unbroken.delivery.intake.ConversationClerk;
import app.unbroken.delivery.intake.Desk;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Raw;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.delivery.outbox.Ending;
import app.unbroken.delivery.outbox.Finished;
import app.unbroken.delivery.outbox.Outbox;
import app.unbroken.linking.Doors;
import app.unbroken.user.Ids;
import app.unbroken.user.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** No messenger at all: straight to the desk, and out of the outbox. */
final class DeskLine implements Line {
  private final Desk desk;
  private final Outbox outbox;
  private final ConversationClerk clerk;

  DeskLine(Desk desk, Outbox outbox, Ids ids) {
    this.desk = desk;
    this.outbox = outbox;
    var doors = new Doors("unbroken_bot", "4930123456");
    clerk = new ConversationClerk(new Conversation(ids, () -> doors));
  }

  @Override
  public ChatAddress chat(Messenger messenger, String name) {
    return new ChatAddress(messenger, bot(messenger), name + "-" + UUID.randomUUID());
  }

  private static BotId bot(Messenger messenger) {
    return messenger == Messenger.WHATSAPP ? TwoMessengers.WHATSAPP : TwoMessengers.TELEGRAM;
  }

  @Override
  public Receipt hand(Received received, Instant now) {
    var raw = new Raw(received.updateId().getBytes(StandardCharsets.UTF_8));
    var parcel = new Parcel(WorkspaceId.DEFAULT, received, raw);
    return desk.serve(List.of(parcel), clerk, now).getFirst();
  }

  @Override
  public void deliver(BiConsumer<ChatAddress, Outgoing> heard) {
    for (var bot : List.of(TwoMessengers.TELEGRAM, TwoMessengers.WHATSAPP)) {
      for (var some = outbox.claim(bot, 64); !some.isEmpty(); some = outbox.claim(bot, 64)) {
        for (var letter : some) {
          heard.accept(letter.to(), letter.what());
          outbox.finish(List.of(new Finished(letter, new Ending.Delivered(null))));
        }
      }
    }
  }
}
