package app.unbroken.redis;

import app.unbroken.conversation.DialogueCopies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

/**
 * Prints what an outage of Redis adds to a step of a dialogue: before it, in its first second, and
 * after that. A program and not a test, because a machine that is busy with something else would
 * fail it.
 */
final class OutageLatency {
  private static final int TALKERS = 4;
  private static final long SECOND = 1_000_000_000L;

  private OutageLatency() {}

  public static void main(String[] arguments) throws Exception {
    outage("killed", RedisProcess::kill);
    outage("stopped", RedisProcess::pause);
    System.exit(0);
  }

  private interface Fault {
    void on(RedisProcess server);
  }

  private static void outage(String name, Fault fault) throws Exception {
    try (var server = RedisProcess.start();
        var redis = Quickly.trusted(server.url())) {
      var copies = new DialogueCopies(new RedisConversations(redis));
      during(SECOND, copies);
      var before = during(SECOND, copies);
      fault.on(server);
      var first = during(SECOND, copies);
      var later = during(SECOND, copies);
      System.out.printf(
          Locale.ROOT,
          "%-8s p99 of a step: before %.2f ms, in the first second %.2f ms, afterwards %.2f ms%n",
          name,
          p99(before),
          p99(first),
          p99(later));
    }
  }

  /** Everybody takes a step every 10 ms, as a few people who write at once would. */
  private static List<Long> during(long nanos, DialogueCopies copies) throws Exception {
    var all = new ArrayList<Long>();
    try (var talkers = Executors.newFixedThreadPool(TALKERS)) {
      var ends = System.nanoTime() + nanos;
      var taken = new ArrayList<java.util.concurrent.Future<List<Long>>>();
      for (var talker = 0; talker < TALKERS; talker++) {
        var talks = new Talks(copies, 1);
        taken.add(
            talkers.submit(() -> {
              while (System.nanoTime() < ends) {
                talks.step();
                Thread.sleep(10);
              }
              return talks.takenNanos();
            }));
      }
      for (var each : taken) {
        all.addAll(each.get());
      }
    }
    return all;
  }

  private static double p99(List<Long> nanos) {
    var sorted = nanos.stream().sorted().toList();
    return sorted.get((int) (sorted.size() * 0.99)) / 1e6;
  }
}
