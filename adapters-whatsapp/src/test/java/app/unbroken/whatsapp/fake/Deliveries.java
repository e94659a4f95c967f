package app.unbroken.whatsapp.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How events go out: each at once, alone and one time, unless somebody wants them late, together,
 * out of order or several times, all of which happens in the wild.
 */
public final class Deliveries {
  private final ToIntFunction<ObjectNode> post;
  private final List<Item> held = new ArrayList<>();
  private boolean holding;
  private int times = 1;
  private @Nullable Random shuffling;

  Deliveries(ToIntFunction<ObjectNode> post) {
    this.post = post;
  }

  private record Item(String kind, ObjectNode what, @Nullable ObjectNode contact) {}

  /** From now on nothing goes out until it is let go. */
  public synchronized void holdBack() {
    holding = true;
  }

  /** Everything goes out so many times from now on. */
  public synchronized void repeat(int howOften) {
    times = howOften;
  }

  /** What was held back goes out in any order. */
  public synchronized void shuffle(long seed) {
    shuffling = new Random(seed);
  }

  public synchronized int held() {
    return held.size();
  }

  /** What was held back goes out, so many at once; what the server answered to each batch. */
  public List<Integer> letGo(int together) {
    List<Item> items;
    synchronized (this) {
      holding = false;
      items = new ArrayList<>(held);
      held.clear();
      if (shuffling != null) {
        Collections.shuffle(items, shuffling);
      }
    }
    var answers = new ArrayList<Integer>();
    for (var from = 0; from < items.size(); from += together) {
      answers.add(send(items.subList(from, Math.min(items.size(), from + together))));
    }
    return answers;
  }

  /** What the server answered; 0 where it was held back. */
  int message(ObjectNode message, @Nullable ObjectNode contact) {
    return take(new Item("messages", message, contact));
  }

  /** A failure comes without a contact. */
  int status(ObjectNode status, @Nullable ObjectNode contact) {
    return take(new Item("statuses", status, contact));
  }

  private int take(Item item) {
    synchronized (this) {
      if (holding) {
        held.add(item);
        return 0;
      }
    }
    return send(List.of(item));
  }

  private int send(List<Item> items) {
    var contacts = new ArrayList<ObjectNode>();
    for (var item : items) {
      if (item.contact() != null && !contacts.contains(item.contact())) {
        contacts.add(item.contact());
      }
    }
    var event = Webhook.event(FakeWhatsApp.NUMBER, "messages", of("messages", items), contacts);
    var statuses = of("statuses", items);
    var value = (ObjectNode) event.at("/entry/0/changes/0/value");
    if (!statuses.isEmpty()) {
      statuses.forEach(value.putArray("statuses")::add);
    }
    if (value.path("messages").isEmpty()) {
      value.remove("messages");
    }
    var answer = 0;
    for (var time = 0; time < Math.max(1, times); time++) {
      answer = post.applyAsInt(event);
    }
    return answer;
  }

  private static List<ObjectNode> of(String kind, List<Item> items) {
    return items.stream().filter(each -> each.kind().equals(kind)).map(Item::what).toList();
  }
}
