package app.unbroken.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
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
import app.unbroken.user.Ids;
import app.unbroken.user.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The way of a message on a server: over the desk, into the outbox, and out of it again. */
public final class DeskStage implements Stage {
  /** The bot that {@link Someone} talks to. */
  public static final BotId BOT = new BotId("bot");

  private final Messenger messenger;
  private final Desk desk;
  private final Outbox outbox;
  private final ConversationClerk clerk;

  public DeskStage(Messenger messenger, Desk desk, Outbox outbox, Ids ids) {
    this.messenger = messenger;
    this.desk = desk;
    this.outbox = outbox;
    clerk = new ConversationClerk(new Conversation(ids));
  }

  @Override
  public Messenger messenger() {
    return messenger;
  }

  @Override
  public List<Outgoing> receive(Received received, Instant now) {
    var raw = new Raw(received.updateId().getBytes(StandardCharsets.UTF_8));
    var parcel = new Parcel(WorkspaceId.DEFAULT, received, raw);

    assertThat(desk.serve(List.of(parcel), clerk, now)).containsExactly(new Receipt.Handled());

    return posted();
  }

  private List<Outgoing> posted() {
    var says = new ArrayList<Outgoing>();
    for (var some = outbox.claim(BOT, 64); !some.isEmpty(); some = outbox.claim(BOT, 64)) {
      for (var letter : some) {
        says.add(letter.what());
        outbox.finish(List.of(new Finished(letter, new Ending.Delivered(null))));
      }
    }
    return says;
  }
}
