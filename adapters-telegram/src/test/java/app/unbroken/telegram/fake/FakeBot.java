package app.unbroken.telegram.fake;

import app.unbroken.telegram.fake.HttpReply.Whole;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One bot: its people, its updates, what it was asked. */
public final class FakeBot implements AutoCloseable {
  private final long id;
  private final InstantSource clock;
  private final Faults faults = new Faults();
  private final Taps taps;
  private final Updates updates;
  private final Polls polls;
  private final WebhookCall webhookCall;
  private final WebhookDelivery delivery;
  private final AccountMethods account;
  private final Map<String, Function<Params, JsonNode>> methods = new HashMap<>();

  private final Map<Long, FakePerson> people = new ConcurrentHashMap<>();
  private final AtomicInteger lastMessageId = new AtomicInteger();
  private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
  private volatile BiConsumer<FakePerson, Shown> watcher = (person, message) -> {};
  private volatile Consumer<TapAnswer> nodWatcher = answer -> {};
  private volatile @Nullable RateLimit limit;

  FakeBot(long id, InstantSource clock, Names names, long seed) {
    this.id = id;
    this.clock = clock;
    this.taps = new Taps(clock);
    this.updates = new Updates(clock);
    this.polls = new Polls(updates);
    this.account = new AccountMethods(this, names);
    this.webhookCall = new WebhookCall(names, clock, this::perform);
    this.delivery = new WebhookDelivery(updates, clock, webhookCall, seed, account::dropWebhook);
    methods.putAll(account.byName());
    methods.putAll(new MessageMethods(this).byName());
  }

  public long id() {
    return id;
  }

  /** Somebody; the same one for the same id. */
  public FakePerson person(long person) {
    return people.computeIfAbsent(person, key -> new FakePerson(key, this));
  }

  public Faults faults() {
    return faults;
  }

  /** From now on Telegram has no more patience than the real one. */
  public void limitRate(double perSecond, int burstOfChat) {
    limit = new RateLimit(clock, perSecond, burstOfChat);
  }

  /** Everything the bot was asked, in the order of the answers. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equalsIgnoreCase(method)).toList();
  }

  public List<TapAnswer> tapAnswers() {
    return taps.answers();
  }

  /** Taps that were never answered. */
  public int spinning() {
    return taps.spinning();
  }

  /** Updates that nobody acknowledged yet. */
  public int pendingUpdates() {
    return updates.count();
  }

  /** The ids of updates that somebody acknowledged, in the order in which that happened. */
  public List<Integer> acknowledgedUpdates() {
    return updates.acknowledged();
  }

  /** What the webhook answered, as HTTP status; 0 where nothing came back. */
  public List<Integer> webhookAnswers() {
    return delivery.answers();
  }

  /** Everybody there is. */
  public List<FakePerson> people() {
    return List.copyOf(people.values());
  }

  /** Updates that grew too old before anybody acknowledged them. */
  public int droppedUpdates() {
    return delivery.dropped();
  }

  /** When the webhook is tried again; empty while it is being tried or nothing waits. */
  public Optional<Instant> nextAttempt() {
    return delivery.nextAttempt();
  }

  /** Delivers something of a kind that has no method of its own here. */
  public void happens(String kind, String json) {
    updates.other(kind, 1, (ObjectNode) Json.read(json).orElseThrow());
  }

  /** What was registered: {@code commands}, {@code description}, {@code short_description}. */
  public String registered(String what, String language) {
    return account.registered(what, language);
  }

  /** Told of every message as it appears or changes. */
  public void onShown(BiConsumer<FakePerson, Shown> told) {
    watcher = told;
  }

  /** Told of every answer to a tap. */
  public void onNodded(Consumer<TapAnswer> told) {
    nodWatcher = told;
  }

  @Override
  public void close() {
    delivery.close();
  }

  HttpReply answer(String method, Params params) {
    var name = method.toLowerCase(Locale.ROOT);
    var at = clock.instant();
    var fault = faults.on(name, params);
    var whole = fault.performs() ? perform(name, params) : new Whole(0, "", "");
    var reply = fault.replyTo(whole);
    var status = reply instanceof Whole(var code, var type, var body) ? code : 0;
    calls.add(new Call(at, method, params.texts(), whole.status() == 200, status));
    return reply;
  }

  private Whole perform(String method, Params params) {
    try {
      var known = methods.get(method);
      if (known == null) {
        throw new Refused(404, "Not Found: method not found");
      }
      return Replies.given(known.apply(params));
    } catch (Refused refused) {
      return Replies.refused(refused);
    }
  }

  Instant now() {
    return clock.instant();
  }

  Updates updates() {
    return updates;
  }

  FakePerson known(long chat) {
    var person = people.get(chat);
    if (person == null) {
      throw Refused.badRequest("chat not found");
    }
    return person;
  }

  void admit(long chat) {
    var patience = limit;
    if (patience != null) {
      patience.admit(Long.toString(chat));
    }
  }

  int nextMessageId() {
    return lastMessageId.incrementAndGet();
  }

  String beginTap(long person) {
    return taps.begin(person);
  }

  void answerTap(String tap, String toast) {
    nodWatcher.accept(taps.answer(tap, toast));
  }

  void announce(FakePerson person, Shown message) {
    watcher.accept(person, message);
  }

  ObjectNode json(Shown message, FakePerson person) {
    return Payloads.shown(message, person, id);
  }

  JsonNode poll(Params params) {
    return polls.get(params);
  }

  void deliverTo(@Nullable Webhook webhook) {
    polls.webhookIs(webhook != null);
    delivery.use(webhook);
  }

  WebhookCall.Outcome lastWebhookFailure() {
    return webhookCall.lastFailure();
  }
}
