package app.unbroken.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What happened and was not acknowledged yet, oldest first. Ids grow without being contiguous. */
final class Updates {
  /** How long Telegram keeps an update, by its kind. */
  private static final Duration MESSAGE_LIFE = Duration.ofHours(24);

  private static final Duration TAP_LIFE = Duration.ofSeconds(150);

  private final InstantSource clock;
  private final AtomicInteger lastId = new AtomicInteger(700_000_000);
  private final ConcurrentNavigableMap<Integer, PendingUpdate> pending =
      new ConcurrentSkipListMap<>();
  private final ConcurrentLinkedQueue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
  private final List<Consumer<PendingUpdate>> listeners = new CopyOnWriteArrayList<>();
  private volatile Set<String> allowed = Set.of();

  Updates(InstantSource clock) {
    this.clock = clock;
  }

  void onNew(Consumer<PendingUpdate> listener) {
    listeners.add(listener);
  }

  /** An empty list asks for everything; decided when an update comes into being. */
  void allow(Collection<String> kinds) {
    allowed = Set.copyOf(kinds);
  }

  Set<String> allowed() {
    return allowed;
  }

  void message(long chat, ObjectNode message) {
    add("message", chat, MESSAGE_LIFE, message);
  }

  void editedMessage(long chat, ObjectNode message) {
    add("edited_message", chat, MESSAGE_LIFE, message);
  }

  void tap(long person, ObjectNode tap) {
    add("callback_query", person + (3L << 33), TAP_LIFE, tap);
  }

  void membership(long chat, ObjectNode change) {
    add("my_chat_member", chat + (5L << 33), MESSAGE_LIFE, change);
  }

  void other(String kind, long lane, ObjectNode content) {
    add(kind, lane, MESSAGE_LIFE, content);
  }

  private void add(String kind, long lane, Duration life, ObjectNode content) {
    if (!allowed.isEmpty() && !allowed.contains(kind)) {
      return;
    }
    var id = lastId.incrementAndGet();
    var json = Json.object().put("update_id", id).set(kind, content).toString();
    var update = new PendingUpdate(id, lane, clock.instant().plus(life), json);
    pending.put(id, update);
    listeners.forEach(listener -> listener.accept(update));
  }

  /** Those still worth delivering. */
  List<PendingUpdate> waiting() {
    var now = clock.instant();
    pending.values().removeIf(update -> update.expiresAt().isBefore(now));
    return List.copyOf(pending.values());
  }

  List<Integer> acknowledged() {
    return List.copyOf(acknowledged);
  }

  void acknowledge(int id) {
    acknowledged.add(id);
    done(id);
  }

  int count() {
    return pending.size();
  }

  void done(int id) {
    pending.remove(id);
  }

  void doneBefore(int id) {
    List.copyOf(pending.headMap(id).keySet()).forEach(this::acknowledge);
  }

  void clear() {
    pending.clear();
  }
}
