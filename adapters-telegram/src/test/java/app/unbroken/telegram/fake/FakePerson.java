package app.unbroken.telegram.fake;

import app.unbroken.telegram.fake.Keyboard.Key;
import app.unbroken.telegram.fake.Keyboard.Tappable;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** Somebody with a phone: writes, taps, and sees what stands in the chat. */
public final class FakePerson {
  private final long id;
  private final FakeBot bot;
  private final FakeChat chat = new FakeChat();
  private volatile String name;
  private volatile String language = "en";

  FakePerson(long id, FakeBot bot) {
    this.id = id;
    this.bot = bot;
    this.name = "Person " + id;
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String language() {
    return language;
  }

  public FakePerson isCalled(String now) {
    name = now;
    return this;
  }

  /** The language of the app; empty where it does not say. */
  public FakePerson speaks(String languageCode) {
    language = languageCode;
    return this;
  }

  /** Has written to the bot once, long ago. */
  public FakePerson opened() {
    chat.open();
    return this;
  }

  public FakePerson says(String text) {
    var message = begun();
    show(message, text);
    return post(message.put("text", text));
  }

  public FakePerson replies(Shown to, String text) {
    var message = begun();
    show(message, text);
    message.set("reply_to_message", bot.json(to, this));
    return post(message.put("text", text));
  }

  /** Changes something said before. */
  public FakePerson edits(int messageId, String text) {
    var message = Payloads.from(this, messageId, bot.now());
    message.put("edit_date", bot.now().getEpochSecond()).put("text", text);
    bot.updates().editedMessage(id, message);
    return this;
  }

  public FakePerson shares(double latitude, double longitude) {
    var message = begun();
    message.putObject("location").put("latitude", latitude).put("longitude", longitude);
    return post(message);
  }

  /** Sends something that is no text: {@code sticker}, {@code voice}, {@code document} … */
  public FakePerson sends(String kind) {
    var message = begun();
    message.putObject(kind).put("file_id", "file").put("file_unique_id", "u");
    return post(message);
  }

  /**
   * Taps the newest button with this label; an emoji before it need not be said.
   *
   * @return the id of the tap; empty where the tap only says the label
   */
  public String taps(String label) {
    for (var message : newestFirst()) {
      switch (message.keyboard()) {
        case Keyboard.Inline(var rows) -> {
          for (var button : rows.stream().flatMap(List::stream).toList()) {
            if (is(button.label(), label)) {
              return taps(message.id(), button);
            }
          }
        }
        case Keyboard.Reply(var rows, var oneTime) -> {
          if (isUp(message) && rows.stream().flatMap(List::stream).anyMatch(k -> says(k, label))) {
            return "";
          }
        }
        case Keyboard.None none -> {}
        case Keyboard.Remove remove -> {}
      }
    }
    throw new NoSuchElementException("no button \"" + label + "\" among " + labels());
  }

  /** Taps a button of the newest card that has some; the first is 1. */
  public String taps(int number) {
    var labels =
        newestFirst().stream().map(Shown::labels).filter(all -> !all.isEmpty()).findFirst();
    if (labels.isEmpty() || number < 1 || number > labels.get().size()) {
      throw new NoSuchElementException("no button " + number);
    }
    return taps(labels.get().get(number - 1));
  }

  /** Sends back data of one's own making, as a changed client can. */
  public String forges(int messageId, String data) {
    return taps(messageId, new Tappable("", data));
  }

  public FakePerson blocks() {
    chat.block(true);
    bot.updates().membership(id, membership("member", "kicked"));
    return this;
  }

  public FakePerson unblocks() {
    chat.block(false);
    bot.updates().membership(id, membership("kicked", "member"));
    return this;
  }

  /** Deletes the account. */
  public void vanishes() {
    chat.deactivate();
  }

  /** All messages in the chat, the oldest first. */
  public List<Shown> sees() {
    return chat.messages();
  }

  /** What the bot has said, as it stands now. */
  public List<Shown> hears() {
    return sees().stream().filter(Shown::fromBot).toList();
  }

  public Shown newest() {
    return hears().getLast();
  }

  /** What can be tapped anywhere in the chat. */
  public List<String> labels() {
    return newestFirst().stream().flatMap(message -> message.labels().stream()).toList();
  }

  /** Whether a keyboard stands in place of the phone's own. */
  public boolean hasKeyboard() {
    return chat.keyboard().isPresent();
  }

  public List<TapAnswer> answers() {
    return bot.tapAnswers().stream().filter(answer -> answer.person() == id).toList();
  }

  FakeChat chat() {
    return chat;
  }

  private ObjectNode begun() {
    chat.open();
    return Payloads.from(this, bot.nextMessageId(), bot.now());
  }

  private void show(ObjectNode message, String text) {
    var nothing = new Keyboard.None();
    var id = message.get("message_id").asInt();
    chat.add(new Shown(id, false, "text", text, List.of(), nothing, "", bot.now(), 0));
  }

  private FakePerson post(ObjectNode message) {
    bot.updates().message(id, message);
    return this;
  }

  private String taps(int messageId, Tappable button) {
    var tap = bot.beginTap(id);
    var query = Json.object().put("id", tap);
    query.set("from", Payloads.user(this));
    query.set("message", messageOf(messageId));
    query.put("chat_instance", Long.toString(-id)).put("data", button.data());
    bot.updates().tap(id, query);
    return tap;
  }

  /** A message that is gone is only named. */
  private ObjectNode messageOf(int messageId) {
    return sees().stream()
        .filter(message -> message.id() == messageId)
        .findFirst()
        .map(message -> bot.json(message, this))
        .orElseGet(() -> inaccessible(messageId));
  }

  private ObjectNode inaccessible(int messageId) {
    var message = Json.object().put("message_id", messageId).put("date", 0);
    message.set("chat", Payloads.chat(this));
    return message;
  }

  private boolean isUp(Shown message) {
    return chat.keyboard().filter(up -> up.id() == message.id()).isPresent();
  }

  private boolean says(Key key, String label) {
    if (key.sharesPlace() || !is(key.label(), label)) {
      return false;
    }
    says(key.label());
    return true;
  }

  private static boolean is(String label, String wanted) {
    return label.equals(wanted) || label.endsWith(" " + wanted);
  }

  private List<Shown> newestFirst() {
    return hears().reversed();
  }

  private ObjectNode membership(String before, String now) {
    var change = Json.object();
    change.set("chat", Payloads.chat(this));
    change.set("from", Payloads.user(this));
    change.put("date", bot.now().getEpochSecond());
    Stream.of("old", "new")
        .forEach(age -> {
          var member = change.putObject(age + "_chat_member");
          member.set("user", Payloads.bot(bot.id()));
          member.put("status", age.equals("old") ? before : now);
        });
    return change;
  }
}
