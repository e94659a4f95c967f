package app.unbroken.whatsapp.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Cloud API with one number on a port of its own. */
public final class FakeWhatsApp implements AutoCloseable {
  public static final String NUMBER = "106540352242922";
  public static final String ACCOUNT = "102290129340398";
  public static final String ACCESS_TOKEN = "EAAfake-access-token";
  public static final String APP_SECRET = "fake-app-secret";
  public static final String VERIFY_TOKEN = "fake-verify-token";

  private static final Duration WINDOW = Duration.ofHours(24);
  private static final Pattern TYPE = Pattern.compile("name=\"type\"\r\n\r\n([^\r]+)\r\n");
  private static final JsonMapper MAPPER = new JsonMapper();

  private final InstantSource clock;
  private final Listener listener;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, FakePerson> people = new ConcurrentHashMap<>();
  private final Map<String, String> media = new ConcurrentHashMap<>();
  private final FakeTemplates templates;
  private final Deque<Refused> refusals = new ConcurrentLinkedDeque<>();
  private final Deque<String> read = new ConcurrentLinkedDeque<>();
  private final AtomicInteger unknown = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicLong ids = new AtomicLong();
  private volatile BiConsumer<FakePerson, Shown> onShown = (person, message) -> {};
  private final Deque<Integer> failures = new ConcurrentLinkedDeque<>();
  private final Deliveries deliveries = new Deliveries(event -> webhook().deliver(event));
  private volatile int lossy;
  private volatile boolean strictPairs;
  private volatile boolean numbersHidden;
  private volatile boolean statuses;
  private volatile @Nullable Webhook webhook;

  private FakeWhatsApp(InstantSource clock, int port) {
    this.clock = clock;
    templates = new FakeTemplates(clock);
    listener = new Listener(port, threads, this::answer);
  }

  public static FakeWhatsApp start(InstantSource clock) {
    return start(clock, 0);
  }

  public static FakeWhatsApp start(InstantSource clock, int port) {
    return new FakeWhatsApp(clock, port);
  }

  /** What stands for {@code https://graph.facebook.com/v25.0}. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + listener.port() + "/v25.0");
  }

  /** Events go there from now on. */
  public FakeWhatsApp connect(URI route) {
    webhook = new Webhook(route, APP_SECRET);
    return this;
  }

  public Webhook webhook() {
    var connected = webhook;
    if (connected == null) {
      throw new IllegalStateException("connected to no server");
    }
    return connected;
  }

  /** Somebody with this number. */
  public FakePerson person(String number) {
    return people.computeIfAbsent(number, key -> new FakePerson(this, number, ""));
  }

  /** Somebody whose number is hidden. */
  public FakePerson hidden(String userId) {
    return people.computeIfAbsent(userId, key -> new FakePerson(this, "", userId));
  }

  /** Somebody with this number, and this name of the business for them. */
  public FakePerson person(String number, String userId) {
    var person = new FakePerson(this, number, userId);
    people.put(number, person);
    people.put(userId, person);
    return person;
  }

  /** From now on nobody is told a number for whom the business has another name. */
  public void hidesNumbers() {
    numbersHidden = true;
  }

  boolean areNumbersHidden() {
    return numbersHidden;
  }

  /** How events go out. */
  public Deliveries deliveries() {
    return deliveries;
  }

  /** Meta has approved a template that is one place with these buttons below. */
  public FakeWhatsApp approves(String name, String language, String... labels) {
    templates.approved(name, language, List.of(labels));
    return this;
  }

  public FakeTemplates templates() {
    return templates;
  }

  /** The next message is turned down so. */
  public void refusesNext(int status, int code) {
    refusals.add(new Refused(status, code, "as told"));
  }

  /** The next message is accepted, and it is told afterwards that it failed. */
  public void failsNext(int code) {
    failures.add(code);
  }

  /** The next messages arrive, and the connection breaks before the answer. */
  public void losesAnswers(int many) {
    unknown.set(many);
  }

  /** From now on one in so many messages arrives, and the connection breaks before the answer. */
  public void losesAnswerOfEvery(int many) {
    lossy = many;
  }

  public void forgetsCalls() {
    calls.set(0);
  }

  /** Pairs are limited: 45 at once, one in six seconds. */
  public void limitsPairs() {
    strictPairs = true;
  }

  /** What becomes of each message is told, with its price. */
  public void tellsStatuses() {
    statuses = true;
  }

  public void onShown(BiConsumer<FakePerson, Shown> listener) {
    onShown = listener;
  }

  /** How many messages the business tried to send. */
  public int calls() {
    return calls.get();
  }

  /** Which messages the business has read. */
  public List<String> read() {
    return List.copyOf(read);
  }

  InstantSource clock() {
    return clock;
  }

  String nextId() {
    return "wamid.FAKE" + ids.incrementAndGet();
  }

  private String answer(String method, String path, String query, byte[] body) throws IOException {
    return switch (path) {
      case "/v25.0/" + NUMBER + "/messages" -> message(MAPPER.readTree(body));
      case "/v25.0/" + NUMBER + "/media" -> upload(body);
      case "/v25.0/" + NUMBER ->
          """
          {"display_phone_number":"+1 555-078-3881","verified_name":"Fake",
            "quality_rating":"GREEN","id":"%s"}
          """
              .formatted(NUMBER);
      case "/v25.0/" + ACCOUNT + "/message_templates" ->
          method.equals("GET") ? templates.list(query) : templates.create(MAPPER.readTree(body));
      default -> template(path, body);
    };
  }

  private String template(String path, byte[] body) throws IOException {
    var id = path.replaceFirst("^/v25\\.0/", "");
    if (!templates.has(id)) {
      throw new Refused(400, 100, 33, "Object with ID '" + id + "' does not exist");
    }
    return templates.edit(id, MAPPER.readTree(body));
  }

  private String upload(byte[] form) {
    var type = TYPE.matcher(new String(form, StandardCharsets.ISO_8859_1));
    if (!type.find()) {
      throw Refused.badParameter("type");
    }
    var id = "media-" + ids.incrementAndGet();
    media.put(id, type.group(1));
    return "{\"id\":\"" + id + "\"}";
  }

  private String message(JsonNode message) {
    if (message.path("status").asText().equals("read")) {
      read.add(message.path("message_id").asText());
      return "{\"success\":true}";
    }
    var call = calls.incrementAndGet();
    var refusal = refusals.poll();
    if (refusal != null) {
      throw refusal;
    }
    var person = people.get(message.path("to").asText(message.path("recipient").asText()));
    if (person == null) {
      throw new Refused(400, 131026, "Message undeliverable");
    }
    if (strictPairs && !person.takesAnother()) {
      throw new Refused(400, 131056, "pair rate limit hit");
    }
    var shown = Rules.shown(nextId(), message, media, templates);
    deliver(person, shown);
    var isLost = unknown.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    return isLost || lossy > 0 && call % lossy == 0
        ? ""
        : "{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"" + shown.id() + "\"}]}";
  }

  /** That the window is closed is told afterwards, as the real one likes to. */
  private void deliver(FakePerson person, Shown shown) {
    var failure = failures.poll();
    var isOpen = person.lastWrote().plus(WINDOW).isAfter(clock.instant());
    if (failure != null || !isOpen && shown.template().isEmpty()) {
      var code = failure == null ? 131047 : failure;
      threads.execute(() -> deliveries.status(failed(shown, code), null));
      return;
    }
    person.sees(shown);
    onShown.accept(person, shown);
    if (statuses) {
      threads.execute(() -> {
        deliveries.status(person.toldOf(status(shown, "sent")), person.contact());
        deliveries.status(person.toldOf(status(shown, "delivered")), person.contact());
      });
    }
  }

  /** A failure comes without a contact and without a recipient. */
  public ObjectNode failed(Shown message, int code) {
    var status = status(message, "failed");
    status.remove("pricing");
    status.putArray("errors").addObject().put("code", code).put("title", "failed");
    return status;
  }

  /** What is told of a message. */
  public ObjectNode status(Shown message, String status) {
    var told =
        MAPPER
            .createObjectNode()
            .put("id", message.id())
            .put("status", status)
            .put("timestamp", Long.toString(clock.instant().getEpochSecond()))
            .put("biz_opaque_callback_data", message.reference());
    told.putObject("pricing")
        .put("billable", true)
        .put("pricing_model", "PMP")
        .put("type", "regular")
        .put("category", message.template().isEmpty() ? "service" : "utility");
    return told;
  }

  @Override
  public void close() {
    listener.close();
    threads.shutdownNow();
    if (webhook != null) {
      webhook.close();
    }
  }
}
