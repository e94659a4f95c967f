package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.chat.Text;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.fixtures.SettableClock;
import app.unbroken.story.Line;
import app.unbroken.telegram.fake.FakePerson;
import app.unbroken.telegram.fake.Keyboard;
import app.unbroken.telegram.fake.Shown;
import app.unbroken.webhook.settings.Config;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** From phones through both messengers to one server, and back. */
final class PhoneLine implements Line {
  private static final AtomicLong PEOPLE = new AtomicLong(700_000);

  private final Town town;
  private final SettableClock clock;
  private final ConcurrentLinkedQueue<Heard> heard = new ConcurrentLinkedQueue<>();

  private record Heard(ChatAddress at, Outgoing what) {}

  /**
   * @param clock the one that the town lives by
   */
  PhoneLine(Town town, SettableClock clock) {
    this.town = town;
    this.clock = clock;
    town.bot()
        .onShown((person, message) ->
            heard.add(new Heard(telegram(Long.toString(person.id())), outgoing(message))));
    town.whatsApp()
        .onShown((person, message) ->
            heard.add(new Heard(whatsApp(person.address()), WhatsAppStage.outgoing(message))));
  }

  private static ChatAddress telegram(String chat) {
    return new ChatAddress(Messenger.TELEGRAM, Config.TELEGRAM_BOT, chat);
  }

  private static ChatAddress whatsApp(String chat) {
    return new ChatAddress(Messenger.WHATSAPP, Config.WHATSAPP_BOT, chat);
  }

  @Override
  public ChatAddress chat(Messenger messenger, String name) {
    var number = PEOPLE.incrementAndGet();
    if (messenger == Messenger.TELEGRAM) {
      return telegram(Long.toString(town.person(number).isCalled(name).id()));
    }
    return whatsApp(town.whatsApp().person("447700" + number).isCalled(name).address());
  }

  @Override
  public Receipt hand(Received received, Instant now) {
    clock.turnTo(now);
    return switch (received.from().messenger()) {
      case TELEGRAM -> toTelegram(received);
      case WHATSAPP -> toWhatsApp(received);
      case TERMINAL -> throw new IllegalArgumentException("nobody is in the terminal");
    };
  }

  private Receipt toTelegram(Received received) {
    var person = town.person(Long.parseLong(received.from().chat()));
    person.speaks(received.sender().languageHint());
    switch (received.what()) {
      case Incoming.Said(var text) -> person.says(text);
      case Incoming.Commanded(var name, var payload) ->
          person.says(("/" + name + " " + payload).strip());
      case Incoming.Tapped(var data, var tap) -> person.forges(tappable(person, data), data);
      case Incoming.Blocked ignored -> person.blocks();
      default -> throw new IllegalArgumentException("no story does that");
    }
    return new Receipt.Handled();
  }

  /** The newest message that has such a button; another one for a button of one's own making. */
  private static int tappable(FakePerson person, String data) {
    return person.hears().reversed().stream()
        .filter(message -> isBelow(message, data))
        .findFirst()
        .orElseGet(person::newest)
        .id();
  }

  private static boolean isBelow(Shown message, String data) {
    return message.keyboard() instanceof Keyboard.Inline(var rows)
        && rows.stream().flatMap(List::stream).anyMatch(button -> button.data().equals(data));
  }

  /** Under the story's own name for it, so that the same message can come again. */
  private Receipt toWhatsApp(Received received) {
    var person = town.whatsApp().person(received.from().chat());
    ObjectNode message =
        switch (received.what()) {
          case Incoming.Said(var text) -> person.said(text);
          case Incoming.Commanded(var name, var payload) ->
              person.said(("/" + name + " " + payload).strip());
          case Incoming.Tapped(var data, var tap) -> person.tapped("a label", data);
          default -> throw new IllegalArgumentException("no story does that");
        };
    var before = "select count(*) from inbox where update_id = '" + received.updateId() + "'";
    var seen = town.count(before) > 0;
    assertThat(person.sends(message.put("id", received.updateId()))).isEqualTo(200);
    return seen ? new Receipt.SeenBefore() : new Receipt.Handled();
  }

  @Override
  public void deliver(BiConsumer<ChatAddress, Outgoing> told) {
    town.settles();
    for (var next = heard.poll(); next != null; next = heard.poll()) {
      told.accept(next.at(), next.what());
    }
  }

  private static Outgoing outgoing(Shown message) {
    var rows =
        message.keyboard() instanceof Keyboard.Inline(var inline)
            ? inline.stream()
                .map(row -> row.stream().map(it -> new Button(it.label(), it.data())).toList())
                .toList()
            : List.<List<Button>>of();
    return Outgoing.show(new Card(Text.plain(message.text()), rows, ""));
  }
}
