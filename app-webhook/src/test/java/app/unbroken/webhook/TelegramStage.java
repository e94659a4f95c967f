package app.unbroken.webhook;

import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.chat.Text;
import app.unbroken.fixtures.SettableClock;
import app.unbroken.story.Stage;
import app.unbroken.telegram.fake.FakePerson;
import app.unbroken.telegram.fake.Keyboard;
import app.unbroken.telegram.fake.Shown;
import app.unbroken.telegram.fake.TapAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Plays stories with a phone: what a person does goes through Telegram to a server, and what they
 * hear is what arrives on the phone. Nothing in between is skipped.
 */
final class TelegramStage implements Stage {
  /** Stands for the data of a key that only says what is written on it. */
  private static final String KEY = "key:";

  private final Town town;
  private final SettableClock clock;
  private final long firstPerson;
  private final Map<String, FakePerson> people = new HashMap<>();
  private final ConcurrentLinkedQueue<Shown> shown = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<TapAnswer> nods = new ConcurrentLinkedQueue<>();
  // The messages a person got, in their order: a story numbers them from 1.
  private final Map<FakePerson, List<Integer>> messages = new HashMap<>();
  private final List<String> keys = new ArrayList<>();

  /**
   * @param clock the one that the town lives by
   * @param firstPerson the id of the first of its people, who are all new here
   */
  TelegramStage(Town town, SettableClock clock, long firstPerson) {
    this.town = town;
    this.clock = clock;
    this.firstPerson = firstPerson;
    town.bot().onShown((person, message) -> shown.add(message));
    town.bot().onNodded(nods::add);
  }

  @Override
  public Messenger messenger() {
    return Messenger.TELEGRAM;
  }

  @Override
  public List<Outgoing> receive(Received received, Instant now) {
    clock.turnTo(now);
    shown.clear();
    nods.clear();
    var person = personOf(received);
    act(person, received);
    town.settles();
    return heard(person, received);
  }

  private FakePerson personOf(Received received) {
    var sender = received.sender();
    return people
        .computeIfAbsent(sender.keys().getFirst(), key -> town.person(firstPerson + people.size()))
        .speaks(sender.languageHint());
  }

  private void act(FakePerson person, Received received) {
    switch (received.what()) {
      case Incoming.Said(var text) -> person.says(text);
      case Incoming.Commanded(var name, var payload) ->
          person.says(("/" + name + " " + payload).strip());
      case Incoming.Tapped(var data, var tap) -> tap(person, received.about(), data);
      case Incoming.Located(var latitude, var longitude) -> person.shares(latitude, longitude);
      case Incoming.Blocked() -> person.blocks();
      case Incoming.Unblocked() -> person.unblocks();
      case Incoming.Renamed() -> throw new IllegalArgumentException("Telegram renames nobody");
      case Incoming.Unsupported(var kind) -> person.sends(kind);
    }
  }

  private void tap(FakePerson person, @Nullable MessageId about, String data) {
    if (data.startsWith(KEY)) {
      person.says(keys.get(Integer.parseInt(data.substring(KEY.length()))));
      return;
    }
    var number = about == null ? 0 : Integer.parseInt(about.value());
    var known = messages.getOrDefault(person, List.of());
    person.forges(number >= 1 && number <= known.size() ? known.get(number - 1) : 1, data);
  }

  private List<Outgoing> heard(FakePerson person, Received received) {
    var tap = received.what() instanceof Incoming.Tapped(var data, var name) ? name : "";
    var heard = new ArrayList<Outgoing>();
    shown.forEach(message -> heard.add(outgoing(person, message, tap)));
    nods.stream()
        .filter(nod -> !nod.toast().isEmpty())
        .forEach(nod -> heard.add(new Outgoing.Nod(tap, nod.toast())));
    return heard;
  }

  private Outgoing outgoing(FakePerson person, Shown message, String tap) {
    if (!message.fileName().isEmpty()) {
      return new Outgoing.Hand(message.fileName(), "", new byte[0], Text.plain(message.text()));
    }
    var card = new Card(Text.plain(message.text()), rows(message.keyboard()), "");
    var known = messages.computeIfAbsent(person, ignored -> new ArrayList<>());
    if (message.edits() > 0) {
      var number = Integer.toString(known.indexOf(message.id()) + 1);
      return new Outgoing.Show(card, new MessageId(number), tap);
    }
    known.add(message.id());
    return new Outgoing.Show(card, null, tap);
  }

  private List<List<Button>> rows(Keyboard keyboard) {
    return switch (keyboard) {
      case Keyboard.Inline(var rows) ->
          rows.stream()
              .map(row -> row.stream().map(it -> new Button(it.label(), it.data())).toList())
              .toList();
      case Keyboard.Reply(var rows, var oneTime) ->
          rows.stream().map(row -> row.stream().map(this::key).toList()).toList();
      case Keyboard.None none -> List.of();
      case Keyboard.Remove remove -> List.of();
    };
  }

  private Button key(Keyboard.Key key) {
    keys.add(key.label());
    return new Button(key.label(), KEY + (keys.size() - 1));
  }
}
