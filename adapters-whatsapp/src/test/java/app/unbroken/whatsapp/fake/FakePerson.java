package app.unbroken.whatsapp.fake;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody with a phone: by a number, or by the name that the business has for them. */
public final class FakePerson {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final double AT_ONCE = 45;
  private static final double SECONDS_EACH = 6;

  private final FakeWhatsApp whatsApp;
  private final String number;
  private final String userId;
  private final List<Shown> shown = new CopyOnWriteArrayList<>();
  private volatile String name = "Ana José";
  private volatile Instant wrote = Instant.EPOCH;
  private double left = AT_ONCE;
  private Instant filled = Instant.EPOCH;

  FakePerson(FakeWhatsApp whatsApp, String number, String userId) {
    this.whatsApp = whatsApp;
    this.number = number;
    this.userId = userId;
  }

  /** Where they are written to. */
  public String address() {
    return number.isEmpty() ? userId : number;
  }

  public FakePerson isCalled(String now) {
    name = now;
    return this;
  }

  /** Goes on with another number; Meta tells it from the old one, and names nobody. */
  public FakePerson changesNumberTo(String next, String nextUserId) {
    tells(changeOfNumber(next, nextUserId));
    return whatsApp.person(next);
  }

  /** What Meta says of it. */
  public ObjectNode changeOfNumber(String next, String nextUserId) {
    var message = message("system");
    var change =
        message
            .putObject("system")
            .put("type", "user_changed_number")
            .put("body", "somebody changed their number")
            .put("wa_id", next);
    if (!nextUserId.isEmpty()) {
      change.put("user_id", nextUserId);
    }
    return message;
  }

  /** Names nobody; what the server answered. */
  public int tells(ObjectNode system) {
    return whatsApp
        .webhook()
        .deliver(Webhook.event(FakeWhatsApp.NUMBER, "messages", List.of(system), List.of()));
  }

  /** Each of these returns what the server answered. */
  public int says(String text) {
    return sends(said(text));
  }

  /** What saying it would look like. */
  public ObjectNode said(String text) {
    var message = message("text");
    message.putObject("text").put("body", text);
    return message;
  }

  /** Taps the first button of the newest message whose label contains this. */
  public int taps(String label) {
    var newest = newest();
    var key =
        newest.keys().stream()
            .filter(each -> each.label().contains(label))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(label + " in " + newest));
    return taps(newest, key.label(), key.data());
  }

  /** Taps anything, also what is not there. */
  public int taps(Shown below, String label, String data) {
    if (!below.template().isEmpty()) {
      var reply = message("button");
      reply.putObject("button").put("payload", data).put("text", label);
      return sends(reply);
    }
    var kind = below.kind().equals("list") ? "list_reply" : "button_reply";
    var tap = tapped(kind, label, data);
    tap.putObject("context").put("id", below.id());
    return sends(tap);
  }

  /** What tapping a button would look like, below no message in particular. */
  public ObjectNode tapped(String label, String data) {
    return tapped("button_reply", label, data);
  }

  private ObjectNode tapped(String kind, String label, String data) {
    var tap = message("interactive");
    tap.putObject("interactive")
        .put("type", kind)
        .putObject(kind)
        .put("id", data)
        .put("title", label);
    return tap;
  }

  public int shares(double latitude, double longitude) {
    var place = message("location");
    place.putObject("location").put("latitude", latitude).put("longitude", longitude);
    return sends(place);
  }

  /** A message of another kind, such as a sticker. */
  public int sendsA(String kind) {
    var message = message(kind);
    message.putObject(kind).put("id", "1");
    return sends(message);
  }

  /** Their window is open from now on, though nobody is told what they wrote. */
  public void wroteNow() {
    wrote = whatsApp.clock().instant();
  }

  /** They have not written for more than a day. */
  public void wroteLongAgo() {
    wrote = Instant.EPOCH;
  }

  /** What the server answered; 0 where events are held back. */
  public int sends(ObjectNode message) {
    wroteNow();
    return whatsApp.deliveries().message(message, contact());
  }

  private boolean isNumberTold() {
    return !number.isEmpty() && (userId.isEmpty() || !whatsApp.areNumbersHidden());
  }

  /** A status says whom it is about. */
  ObjectNode toldOf(ObjectNode status) {
    if (isNumberTold()) {
      status.put("recipient_id", number);
    }
    if (!userId.isEmpty()) {
      status.put("recipient_user_id", userId);
    }
    return status;
  }

  /** A message with its head and nothing in it. */
  public ObjectNode message(String type) {
    var message =
        MAPPER
            .createObjectNode()
            .put("id", whatsApp.nextId())
            .put("timestamp", Long.toString(whatsApp.clock().instant().getEpochSecond()))
            .put("type", type);
    if (isNumberTold()) {
      message.put("from", number);
    }
    if (!userId.isEmpty()) {
      message.put("from_user_id", userId);
    }
    return message;
  }

  public ObjectNode contact() {
    var contact = MAPPER.createObjectNode();
    contact.putObject("profile").put("name", name);
    if (isNumberTold()) {
      contact.put("wa_id", number);
    }
    if (!userId.isEmpty()) {
      contact.put("user_id", userId);
    }
    return contact;
  }

  public List<Shown> shown() {
    return List.copyOf(shown);
  }

  public Shown newest() {
    return shown.getLast();
  }

  /** Their chat is emptied. */
  public void forgets() {
    shown.clear();
  }

  Instant lastWrote() {
    return wrote;
  }

  void sees(Shown message) {
    shown.add(message);
  }

  synchronized boolean takesAnother() {
    var now = whatsApp.clock().instant();
    var passed = filled.equals(Instant.EPOCH) ? 0 : Duration.between(filled, now).toMillis() / 1e3;
    left = Math.min(AT_ONCE, left + passed / SECONDS_EACH);
    filled = now;
    if (left < 1) {
      return false;
    }
    left -= 1;
    return true;
  }
}
