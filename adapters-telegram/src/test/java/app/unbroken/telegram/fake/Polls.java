package app.unbroken.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** {@code getUpdates}: one at a time, held open until there is something to say. */
final class Polls {
  private static final int MOST = 100;

  private final Updates updates;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean webhookActive;
  private int newest;

  Polls(Updates updates) {
    this.updates = updates;
    updates.onNew(update -> wake());
  }

  void webhookIs(boolean active) {
    lock.lock();
    try {
      webhookActive = active;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  JsonNode get(Params params) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(params.number("timeout", 0));
    lock.lock();
    try {
      mustHaveNoWebhook(
          "can't use getUpdates method while webhook is active; use deleteWebhook to"
              + " delete the webhook first");
      confirm(params.number("offset", 0));
      var mine = ++newest;
      changed.signalAll();
      for (; ; ) {
        var found = found(params.number("limit", MOST));
        var left = deadline - System.nanoTime();
        if (!found.isEmpty() || left <= 0) {
          return found;
        }
        await(left);
        mustHaveNoWebhook("terminated by setWebhook request");
        if (mine != newest) {
          throw Refused.conflict(
              "terminated by other getUpdates request; make sure that only one bot instance is"
                  + " running");
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void mustHaveNoWebhook(String otherwise) {
    if (webhookActive) {
      throw Refused.conflict(otherwise);
    }
  }

  private void confirm(int offset) {
    if (offset > 0) {
      updates.doneBefore(offset);
    } else if (offset < 0) {
      var waiting = updates.waiting();
      waiting
          .subList(0, Math.max(0, waiting.size() + offset))
          .forEach(update -> updates.done(update.id()));
    }
  }

  private JsonNode found(int limit) {
    var found = Json.array();
    updates.waiting().stream()
        .limit(Math.clamp(limit, 1, MOST))
        .forEach(update -> found.add(Json.read(update.json()).orElseThrow()));
    return found;
  }

  private void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void await(long nanos) {
    try {
      changed.awaitNanos(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(500, "Internal Server Error: restart");
    }
  }
}
