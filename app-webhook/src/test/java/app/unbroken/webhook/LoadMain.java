package app.unbroken.webhook;

import app.unbroken.postgres.embedded.EmbeddedServer;
import app.unbroken.telegram.fake.FakePerson;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * How long it takes from a tap to the changed message, as a person sees it: at a constant rate,
 * through a server in a process of its own, on a database that waits for its disk.
 */
final class LoadMain {
  private static final int TAPS_A_SECOND = Integer.getInteger("taps", 200);
  private static final int WARMING_SECONDS = 5;
  private static final int SECONDS = Integer.getInteger("seconds", 15);

  private final Town town;
  private final Map<Long, Long> tappedAt = new ConcurrentHashMap<>();
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

  private LoadMain(Town town) {
    this.town = town;
  }

  public static void main(String[] arguments) throws IOException {
    var folder = Files.createTempDirectory("unbroken-load");
    try (var postgres = EmbeddedServer.start(folder);
        var town = Town.today()) {
      town.with("DATABASE_URL", Town.written(postgres.url())).with("DATABASE_POOL", "10");
      town.asks(postgres.url());
      new LoadMain(town).run();
    }
  }

  private void run() {
    var settling = town.inNoHurry().start();
    var warming = people(1, TAPS_A_SECOND * WARMING_SECONDS / 2);
    var measured = people(1 + warming.size(), TAPS_A_SECOND * SECONDS / 2);
    settle(warming);
    settle(measured);
    town.stop(settling);
    town.with("TELEGRAM_RATE", "100000").startProcess("-Xmx256m");
    town.bot()
        .onShown((person, message) -> {
          var tapped = tappedAt.remove(person.id());
          if (tapped != null && message.edits() > 0) {
            nanos.add(System.nanoTime() - tapped);
          }
        });
    tap(warming);
    nanos.clear();
    tap(measured);
    print();
  }

  private List<FakePerson> people(long first, int size) {
    return LongStream.range(first, first + size).mapToObj(town::person).toList();
  }

  /** Two habits each, and today's list open. */
  private void settle(List<FakePerson> people) {
    for (var line :
        List.of("/start", "/cancel", "walk every day", "OK", "read every day", "OK", "/today")) {
      for (var person : people) {
        if (line.equals("OK")) {
          Town.taps(person, line);
        } else {
          person.says(line);
        }
      }
      town.settles(Duration.ofMinutes(1));
    }
  }

  private void tap(List<FakePerson> people) {
    var taps = new ArrayList<Runnable>();
    for (var habit : List.of("walk", "read")) {
      people.forEach(person -> taps.add(() -> tap(person, habit)));
    }
    var start = System.nanoTime();
    for (var number = 0; number < taps.size(); number++) {
      var due = start + number * 1_000_000_000L / TAPS_A_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      taps.get(number).run();
    }
    town.settles(Duration.ofMinutes(1));
  }

  private void tap(FakePerson person, String habit) {
    tappedAt.put(person.id(), System.nanoTime());
    Town.taps(person, "✅ " + habit);
  }

  private void print() {
    var sorted = nanos.stream().sorted().toList();
    System.out.printf(
        "%d taps at %d a second, from the tap to the changed message: p50 %.1f ms, p99 %.1f ms,"
            + " slowest %.1f ms%n",
        sorted.size(), TAPS_A_SECOND, millis(sorted, 0.5), millis(sorted, 0.99), millis(sorted, 1));
  }

  private static double millis(List<Long> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share))) / 1e6;
  }
}
