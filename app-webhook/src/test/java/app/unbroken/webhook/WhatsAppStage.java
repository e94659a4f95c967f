package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.chat.Sender;
import app.unbroken.chat.Text;
import app.unbroken.fixtures.SettableClock;
import app.unbroken.story.Stage;
import app.unbroken.whatsapp.fake.FakePerson;
import app.unbroken.whatsapp.fake.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plays stories with a phone: what a person does goes through the Cloud API to a server, and what
 * they hear is what arrives on the phone. Each answer is one message; a file comes beside it.
 */
final class WhatsAppStage implements Stage {
  private final Town town;
  private final SettableClock clock;
  private final long firstPerson;
  private final Map<String, FakePerson> people = new HashMap<>();
  private final MessageCount count;

  /**
   * @param clock the one that the town lives by
   * @param firstPerson the number of the first of its people, who are all new here
   */
  WhatsAppStage(Town town, SettableClock clock, long firstPerson, MessageCount count) {
    this.town = town;
    this.clock = clock;
    this.firstPerson = firstPerson;
    this.count = count;
  }

  @Override
  public Messenger messenger() {
    return Messenger.WHATSAPP;
  }

  @Override
  public List<Outgoing> receive(Received received, Instant now) {
    clock.turnTo(now);
    var person = personOf(received.sender());
    var before = person.shown().size();

    assertThat(act(person, received)).isEqualTo(200);
    Town.until(Duration.ofSeconds(10), () -> town.openLetters() == 0);

    var heard = person.shown().subList(before, person.shown().size());
    var files = (int) heard.stream().filter(WhatsAppStage::isFile).count();
    assertThat(heard.size() - files).as("messages: %s", heard).isLessThanOrEqualTo(1);
    if (heard.isEmpty()) {
      assertThat(town.ask("select last_error from outbox where state <> 'sent'")).isEmpty();
    }
    count.add(heard.size() - files, files);
    return heard.stream().map(WhatsAppStage::outgoing).toList();
  }

  /** A number tells where it is from; somebody of whom nothing is to be told hides theirs. */
  private FakePerson personOf(Sender sender) {
    var number = firstPerson + people.size();
    var prefix = sender.languageHint().equals("ru") ? "7" : sender.phonePrefix();
    return people.computeIfAbsent(
        sender.keys().getFirst(),
        key ->
            prefix.isEmpty()
                ? town.whatsApp().hidden("GB.story" + number)
                : town.whatsApp().person(prefix + (9_000_000_000L + number)));
  }

  private static int act(FakePerson person, Received received) {
    return switch (received.what()) {
      case Incoming.Said(var text) -> person.says(text);
      case Incoming.Commanded(var name, var payload) ->
          person.says(("/" + name + " " + payload).strip());
      case Incoming.Tapped(var data, var tap) -> tap(person, received.about(), data);
      case Incoming.Located(var latitude, var longitude) -> person.shares(latitude, longitude);
      case Incoming.Unsupported(var kind) -> person.sendsA(kind);
      case Incoming.Blocked() -> throw neverTold();
      case Incoming.Unblocked() -> throw neverTold();
      case Incoming.Renamed() -> throw neverTold();
    };
  }

  private static RuntimeException neverTold() {
    return new IllegalArgumentException("no story on WhatsApp is told that");
  }

  /** A story numbers the messages from 1, the files left out. */
  private static int tap(FakePerson person, @Nullable MessageId about, String data) {
    var number = about == null ? 0 : Integer.parseInt(about.value());
    var cards = person.shown().stream().filter(message -> !isFile(message)).toList();
    var tapped = number >= 1 && number <= cards.size() ? cards.get(number - 1) : cards.getLast();
    return person.taps(tapped, "a label", data);
  }

  static Outgoing outgoing(Shown message) {
    if (isFile(message)) {
      return new Outgoing.Hand(message.fileName(), "", new byte[0], Text.plain(message.read()));
    }
    var rows =
        message.keys().stream()
            .map(key -> List.of(new Button(key.label(), key.data(), key.hint())))
            .toList();
    return Outgoing.show(new Card(Text.plain(message.read()), rows, ""));
  }

  private static boolean isFile(Shown message) {
    return !message.fileName().isEmpty();
  }
}
