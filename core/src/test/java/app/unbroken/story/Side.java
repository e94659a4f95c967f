package app.unbroken.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Capabilities;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.chat.Sender;
import app.unbroken.chat.Typed;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One chat of a story that has several, in different messengers. */
public final class Side {
  private final TwoMessengers world;
  private final ChatAddress at;
  private final Sender sender;
  private final Chat chat = new Chat();
  private int messages;

  Side(TwoMessengers world, ChatAddress at, String name, String language) {
    this.world = world;
    this.at = at;
    sender = new Sender(List.of(at.chat()), name, language, "");
  }

  public Side says(String line) {
    if (!line.startsWith("/")) {
      return does(new Incoming.Said(Typed.clean(line)));
    }
    var words = line.substring(1).split("\\s+", 2);
    var payload = words.length > 1 ? words[1] : "";
    return does(new Incoming.Commanded(words[0].toLowerCase(Locale.ROOT), payload));
  }

  public Side taps(String label) {
    return tapsData(button(label));
  }

  /** What a button of the newest message would say back. */
  public String button(String label) {
    var found =
        chat.newest().card().buttons().stream()
            .filter(button -> button.label().contains(label))
            .findFirst();
    assertThat(found).as("a button \"%s\" below:\n%s", label, text()).isPresent();
    return found.orElseThrow().data();
  }

  /** The same of the newest message that has one: others may have come after it. */
  public String buttonAbove(String label) {
    return chat.messages().reversed().stream()
        .flatMap(message -> message.card().buttons().stream())
        .filter(button -> button.label().contains(label))
        .findFirst()
        .orElseThrow()
        .data();
  }

  public Side tapsData(String data) {
    return does(new Incoming.Tapped(data, "tap"));
  }

  public Side does(Incoming what) {
    world.receive(received(what));
    return this;
  }

  public Received received(Incoming what) {
    messages++;
    var id = at.chat() + "-" + messages;
    return new Received(id, at, sender, what, null, world.now());
  }

  void hear(Outgoing said) {
    Limits.check(said, Capabilities.of(at.messenger()));
    chat.show(List.of(said));
  }

  public Side hears(String... parts) {
    assertThat(text()).contains(parts);
    return this;
  }

  public Side doesNotHear(String... parts) {
    assertThat(text()).doesNotContain(parts);
    return this;
  }

  /** Taps the link to this side that another one shows: a first message is written then. */
  public Side opens(Side shows) {
    var telegram = Pattern.compile("https://t\\.me/\\w+\\?start=([\\w-]{1,64})(?=\\s|$)");
    var whatsApp = Pattern.compile("https://wa\\.me/[0-9]+\\?text=(\\S+)");
    var found = (at.messenger() == Messenger.TELEGRAM ? telegram : whatsApp).matcher(shows.text());
    assertThat(found.find()).as("a link to %s in:\n%s", at.messenger(), shows.text()).isTrue();
    return at.messenger() == Messenger.TELEGRAM
        ? says("/start " + found.group(1))
        : says(URLDecoder.decode(found.group(1), StandardCharsets.UTF_8));
  }

  public ChatAddress at() {
    return at;
  }

  public String text() {
    return chat.newest().card().text().characters();
  }

  /** The code that the newest message shows. */
  public String code() {
    var found = Pattern.compile("\\w{4}-\\w{4}-\\w{4}").matcher(text());
    assertThat(found.find()).as(text()).isTrue();
    return found.group();
  }
}
