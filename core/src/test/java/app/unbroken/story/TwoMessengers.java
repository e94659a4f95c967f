package app.unbroken.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.Ports;
import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Received;
import app.unbroken.delivery.intake.Desk;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.delivery.outbox.Outbox;
import app.unbroken.fixtures.SettableClock;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A server with a bot in two messengers, and chats that hear whatever is sent to them. */
public final class TwoMessengers {
  public static final BotId TELEGRAM = new BotId("bot-t");
  public static final BotId WHATSAPP = new BotId("bot-w");

  private final Ports ports;
  private final Line line;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
  private final Map<ChatAddress, Side> sides = new HashMap<>();

  public TwoMessengers(Ports ports, Desk desk, Outbox outbox) {
    this(ports, new DeskLine(desk, outbox, ports.ids()));
  }

  /**
   * @param ports of the server that the line leads to
   */
  public TwoMessengers(Ports ports, Line line) {
    this.ports = ports;
    this.line = line;
  }

  /** Somebody whom nobody else in this database is called like. */
  public Side on(Messenger messenger, String name) {
    return on(messenger, name, "en");
  }

  public Side on(Messenger messenger, String name, String language) {
    var at = line.chat(messenger, name);
    var side = new Side(this, at, name, language);
    sides.put(at, side);
    return side;
  }

  public Receipt hand(Received received) {
    return line.hand(received, now());
  }

  void receive(Received received) {
    assertThat(hand(received)).isEqualTo(new Receipt.Handled());
    deliver();
  }

  /** Sends whatever waits. */
  public void deliver() {
    line.deliver((to, what) -> {
      var side = sides.get(to);
      if (side != null) {
        side.hear(what);
      }
    });
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
