package app.unbroken.redis;

import app.unbroken.conversation.DialogueCopies;
import app.unbroken.redis.Talks.Harm;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Two hundred dialogues that never rest while a Redis dies and comes back every two seconds, for
 * minutes (5 if not given), as the product lives with it. Ends with 1 if anybody read a wrong
 * state, lost a step or saw an error, or if its trust changed more than once in ten seconds. {@code
 * RedisFaultsTest} has a short form of it.
 */
final class UpAndDown {
  private static final int PEOPLE = 200;
  private static final long EVERY_SECONDS = 2;
  private static final double SECONDS_A_CHANGE = 10;

  private UpAndDown() {}

  public static void main(String[] arguments) {
    var minutes = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    try (var server = RedisProcess.start();
        var redis = Redis.open(server.url());
        var faults = Executors.newSingleThreadScheduledExecutor()) {
      Quickly.untilTrusted(redis);
      var talks = new Talks(new DialogueCopies(new RedisConversations(redis)), PEOPLE);
      var unused =
          faults.scheduleAtFixedRate(
              new Flip(server), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
      var end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
      var steps = 0L;
      while (System.nanoTime() < end) {
        talks.step();
        talks.takenNanos();
        steps += PEOPLE;
      }
      faults.shutdownNow();
      print(minutes, steps, talks.harm(), redis.vitals());
    }
  }

  private static void print(int minutes, long steps, Harm harm, Redis.Vitals vitals) {
    var most = minutes * 60 / SECONDS_A_CHANGE;
    System.out.printf(
        Locale.ROOT,
        "%d steps in %d minutes: %d wrong, %d lost, %d errors; trust lost %d times (at most %.0f),"
            + " %d answers, %d failures, %d not asked%n",
        steps,
        minutes,
        harm.wrong(),
        harm.lost(),
        harm.errors(),
        vitals.openings(),
        most,
        vitals.answers(),
        vitals.failures(),
        vitals.unasked());
    System.exit(harm.equals(Harm.NONE) && 2 * vitals.openings() <= most ? 0 : 1);
  }

  private static final class Flip implements Runnable {
    private final RedisProcess server;
    private boolean up = true;

    Flip(RedisProcess server) {
      this.server = server;
    }

    @Override
    public void run() {
      if (up) {
        server.kill();
      } else {
        server.begin();
      }
      up = !up;
    }
  }
}
