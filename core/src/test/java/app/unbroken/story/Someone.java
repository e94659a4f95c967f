package app.unbroken.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Button;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.chat.Sender;
import app.unbroken.chat.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One side of a story: a person with a chat window, who reads what they tap. */
public final class Someone {
  /** How the button that turns a page ends in every language. */
  private static final String NEXT_PAGE = " ▶";

  private final Story story;
  private final String key;
  private final String languageHint;
  private final String phonePrefix;
  private final Chat chat = new Chat();
  private int messagesOfTheirs;
  private int cost;
  private boolean answered;

  Someone(Story story, String key, String languageHint, String phonePrefix) {
    this.story = story;
    this.key = key;
    this.languageHint = languageHint;
    this.phonePrefix = phonePrefix;
  }

  /** Types a line; one that begins with a slash is a command. */
  public Someone says(String line) {
    if (!line.startsWith("/")) {
      return does(new Incoming.Said(Typed.clean(line)), null);
    }
    var words = line.substring(1).split("\\s+", 2);
    var payload = words.length > 1 ? words[1] : "";
    return does(new Incoming.Commanded(words[0].toLowerCase(Locale.ROOT), payload), null);
  }

  /**
   * Taps the first button of the newest message whose label contains this; where it is on a later
   * page, the pages are turned first.
   */
  public Someone taps(String label) {
    var message = chat.newest();
    var found = button(shown -> shown.contains(label));
    var next = button(shown -> shown.endsWith(NEXT_PAGE));
    if (found.isEmpty() && next.isPresent()) {
      return taps(message.id(), next.get().data()).taps(label);
    }
    assertThat(found).as("a button \"%s\" below:\n%s", label, shown()).isPresent();
    return tapsOrSays(message.id(), found.orElseThrow());
  }

  /** Below a message that asks for a place Telegram has keys, which say what stands on them. */
  private Someone tapsOrSays(MessageId message, Button button) {
    return story.stage().messenger() == Messenger.TELEGRAM && chat.newest().card().asksLocation()
        ? says(button.label())
        : taps(message, button.data());
  }

  private Optional<Button> button(Predicate<String> label) {
    return buttons().stream().filter(button -> label.test(button.label())).findFirst();
  }

  /** Taps a button of any message, old or forged. */
  public Someone taps(@Nullable MessageId message, String data) {
    return does(new Incoming.Tapped(data, "tap"), message);
  }

  public Someone shares(double latitude, double longitude) {
    return does(new Incoming.Located(latitude, longitude), null);
  }

  public Someone does(Incoming what, @Nullable MessageId about) {
    messagesOfTheirs++;
    var bot = new BotId("bot");
    var from = new ChatAddress(story.stage().messenger(), bot, key);
    var sender = new Sender(List.of(key), "", languageHint, phonePrefix);
    var received =
        new Received(key + "-" + messagesOfTheirs, from, sender, what, about, story.now());
    var says = story.stage().receive(received, story.now());
    says.forEach(story::check);
    cost = chat.show(says);
    answered = says.stream().anyMatch(said -> !(said instanceof Outgoing.Nod));
    return this;
  }

  /** The newest message says all of this. */
  public Someone hears(String... parts) {
    assertThat(text()).contains(parts);
    return this;
  }

  public Someone doesNotHear(String... parts) {
    assertThat(text()).doesNotContain(parts);
    return this;
  }

  /** The newest message has buttons with all of these in their labels. */
  public Someone canTap(String... labels) {
    for (var label : labels) {
      assertThat(labels()).as(shown()).anyMatch(shown -> shown.contains(label));
    }
    return this;
  }

  public Someone cannotTap(String label) {
    assertThat(labels()).as(shown()).noneMatch(shown -> shown.contains(label));
    return this;
  }

  /** The last answer cost so many messages; an edit costs none. */
  public Someone paid(int messages) {
    assertThat(cost).as("messages for:\n%s", shown()).isEqualTo(messages);
    return this;
  }

  /** Whether anything was said to their last message. */
  public boolean answered() {
    return answered;
  }

  /** By what the messenger knows them. */
  public String key() {
    return key;
  }

  public int messages() {
    return messagesOfTheirs;
  }

  public String text() {
    return chat.newest().card().text().characters();
  }

  public List<String> labels() {
    return chat.newest().card().buttons().stream().map(Button::label).toList();
  }

  /** The buttons of any message that can still be seen. */
  public List<Button> buttonsOf(RandomGenerator random) {
    var messages = chat.messages();
    return messages.isEmpty()
        ? List.of()
        : messages.get(random.nextInt(messages.size())).card().buttons();
  }

  public List<Button> buttons() {
    return chat.newest().card().buttons();
  }

  public MessageId newestMessage() {
    return chat.newest().id();
  }

  public List<Outgoing.Hand> files() {
    return chat.files();
  }

  /** The newest message as a person sees it. */
  public String shown() {
    return text() + "\n" + String.join("\n", labels().stream().map(it -> "[" + it + "]").toList());
  }
}
