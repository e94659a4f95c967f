package app.unbroken.postgres;

import app.unbroken.delivery.outbox.Kind;
import app.unbroken.figures.Figures;
import app.unbroken.figures.Scratch;
import app.unbroken.postgres.embedded.EmbeddedServer;
import app.unbroken.postgres.testing.Sql;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How many letters leave in a second when no messenger holds them up, in the order of each chat and
 * each once, on a database that waits for its disk. {@code make sends} runs it; it fails where the
 * goal of docs/performance.md is missed.
 */
final class SendsMain {
  private static final int CHATS = Integer.getInteger("chats", 5_000);

  /** No chat has to wait for its turn before the fifth. */
  private static final int TO_EACH = 3;

  private static final int WARMING_CHATS = 3_000;
  private static final List<Integer> INSTANCES = List.of(1, 2);
  private static final double UNLIMITED = 1_000_000;
  private static final double LEAST_PER_SECOND = 5_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final DatabaseUrl url;

  private SendsMain(DatabaseUrl url) {
    this.url = url;
  }

  private record Run(double perSecond, double appMicros, double serverMicros) {}

  public static void main(String[] arguments) throws Exception {
    var figures = Figures.of("sends");
    boolean reached;
    try (var scratch = Scratch.named("sends");
        var postgres = EmbeddedServer.start(scratch.folder())) {
      new Schema(postgres.url()).migrate();
      reached = new SendsMain(postgres.url()).run(figures);
    }
    if (!reached) {
      System.out.println("MISSED");
      System.exit(1);
    }
  }

  private boolean run(Figures figures) throws Exception {
    send(Kind.REMINDER, 1, WARMING_CHATS);
    figures.say("| letters | instances | sends/s | program µs each | server µs each | goal |");
    figures.say("|---|--:|--:|--:|--:|--:|");
    var reached = true;
    for (var kind : List.of(Kind.REMINDER, Kind.ANSWER)) {
      for (var instances : INSTANCES) {
        var run = send(kind, instances, CHATS);
        figures.say(
            "| %s | %d | %,.0f | %.0f | %.0f | >= %,.0f |"
                .formatted(
                    kind.code(),
                    instances,
                    run.perSecond,
                    run.appMicros,
                    run.serverMicros,
                    LEAST_PER_SECOND));
        reached &= run.perSecond >= LEAST_PER_SECOND;
      }
    }
    figures.say(
        "\n%,d letters to %,d chats: each left once, and those of a chat in their order."
            .formatted(CHATS * TO_EACH, CHATS));
    figures.write();
    return reached;
  }

  private Run send(Kind kind, int instances, int chats) throws Exception {
    Sql.run(url, "truncate unbroken.outbox, unbroken.buckets");
    try (var couriers = new Couriers(url)) {
      for (var each = 0; each < TO_EACH; each++) {
        couriers.post("main", chats, kind);
      }
      Sql.run(url, "vacuum analyze unbroken.outbox");
      var app = ServersCpu.ofThisProcess();
      var server = ServersCpu.of(url);
      var letters = chats * TO_EACH;
      var arriving = new CountDownLatch(letters);
      couriers.start(
          instances,
          bot -> UNLIMITED,
          to -> {
            arriving.countDown();
            return Couriers.delivered(to);
          });
      // Counting rows meanwhile would cost the database more than the letters do.
      if (!arriving.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(arriving.getCount() + " letters have not left");
      }
      Couriers.await(PATIENCE, () -> couriers.count("finished_at is null") == 0);
      var appMicros = (ServersCpu.ofThisProcess() - app) / 1e3 / letters;
      var serverMicros = (ServersCpu.of(url) - server) / 1e3 / letters;
      var sent = couriers.sent();
      check(sent, letters);
      return new Run(letters / seconds(sent), appMicros, serverMicros);
    }
  }

  private static void check(List<Couriers.Sent> sent, int letters) {
    var last = new HashMap<String, Long>();
    for (var letter : sent) {
      var before = last.put(letter.chat(), letter.number());
      if (before != null && before >= letter.number()) {
        throw new IllegalStateException(
            "%s got letter %d after %d".formatted(letter.chat(), letter.number(), before));
      }
    }
    if (sent.size() != letters) {
      throw new IllegalStateException("%d sends of %d letters".formatted(sent.size(), letters));
    }
  }

  private static double seconds(List<Couriers.Sent> sent) {
    var when = sent.stream().mapToLong(Couriers.Sent::nanos).summaryStatistics();
    return (when.getMax() - when.getMin()) / 1e9;
  }
}
