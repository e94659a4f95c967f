package app.unbroken.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.Ports;
import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
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
import app.unbroken.fixtures.SettableClock;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.linking.Doors;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A server with a bot in two messengers, and chats that hear whatever is sent to them. */
public final class TwoMessengers {
  public static final BotId TELEGRAM = new BotId("bot-t");
  public static final BotId WHATSAPP = new BotId("bot-w");

  private final Ports ports;
  private final Desk desk;
  private final Outbox outbox;
  private final ConversationClerk clerk;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
  private final Map<ChatAddress, Side> sides = new HashMap<>();

  public TwoMessengers(Ports ports, Desk desk, Outbox outbox) {
    this.ports = ports;
    this.desk = desk;
    this.outbox = outbox;
    var doors = new Doors("unbroken_bot", "4930123456");
    clerk = new ConversationClerk(new Conversation(ports.ids(), () -> doors));
  }

  /** Somebody whom nobody else in this database is called like. */
  public Side on(Messenger messenger, String name) {
    return on(messenger, name, "en");
  }

  public Side on(Messenger messenger, String name, String language) {
    var bot = messenger == Messenger.WHATSAPP ? WHATSAPP : TELEGRAM;
    var at = new ChatAddress(messenger, bot, name + "-" + UUID.randomUUID());
    var side = new Side(this, at, name, language);
    sides.put(at, side);
    return side;
  }

  public Receipt hand(Received received) {
    var raw = new Raw(received.updateId().getBytes(StandardCharsets.UTF_8));
    var parcel = new Parcel(WorkspaceId.DEFAULT, received, raw);
    return desk.serve(List.of(parcel), clerk, now()).getFirst();
  }

  void receive(Received received) {
    assertThat(hand(received)).isEqualTo(new Receipt.Handled());
    deliver();
  }

  /** Sends whatever waits. */
  public void deliver() {
    for (var bot : List.of(TELEGRAM, WHATSAPP)) {
      for (var some = outbox.claim(bot, 64); !some.isEmpty(); some = outbox.claim(bot, 64)) {
        for (var letter : some) {
          var side = sides.get(letter.to());
          if (side != null) {
            side.hear(letter.what());
          }
          outbox.finish(List.of(new Finished(letter, new Ending.Delivered(null))));
        }
      }
    }
  }

  public UserId person(Side side) {
    var at = side.at();
    return ports
        .people()
        .findByIdentity(WorkspaceId.DEFAULT, at.messenger(), at.bot(), at.chat())
        .orElseThrow();
  }

  public Journal book(Side side) {
    return ports.journals().read(person(side), Scope.EVERYTHING, now()).orElseThrow();
  }

  public Ports ports() {
    return ports;
  }

  public Instant now() {
    return clock.instant();
  }

  public TwoMessengers sleeps(Duration duration) {
    clock.turnTo(clock.instant().plus(duration));
    return this;
  }
}
