package app.unbroken.webhook;

import app.unbroken.chat.Incoming;
import app.unbroken.chat.Messenger;
import app.unbroken.conversation.Conversation;
import app.unbroken.conversation.DialogueCopies;
import app.unbroken.conversation.ViewCopies;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import app.unbroken.delivery.intake.ConversationClerk;
import app.unbroken.delivery.intake.Parcels;
import app.unbroken.postgres.Database;
import app.unbroken.postgres.PostgresBots;
import app.unbroken.postgres.PostgresDesk;
import app.unbroken.postgres.Seal;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.postgres.testing.Sql;
import app.unbroken.redis.Redis;
import app.unbroken.redis.RedisConversations;
import app.unbroken.redis.RedisViews;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.WorkspaceId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.awaitility.Awaitility;
import redis.embedded.RedisServer;

/**
 * Prints what it costs at the desk to show the pages that are read most: made anew without Redis,
 * made and kept, and shown again from a copy; and what a check-in costs beside them.
 */
final class PageCost {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final int TIMES = 60;
  private static final int ROUNDS = 2;

  private final ConversationClerk clerk;
  private final PostgresDesk plain;
  private final PostgresDesk copied;
  private int updates;

  private PageCost(Database pool, Redis redis) {
    var ids = new TimeOrderedIds(InstantSource.system(), new Random());
    clerk = new ConversationClerk(new Conversation(ids));
    plain = new PostgresDesk(pool, ids);
    var copies =
        new PostgresDesk.Copies(
            new DialogueCopies(new RedisConversations(redis)),
            new ViewCopies(new RedisViews(redis)));
    copied = new PostgresDesk(pool, ids, copies);
  }

  public static void main(String[] arguments) throws IOException {
    var database = new FreshDatabase(2);
    database.beforeAll(null);
    try (var rounds = Database.openForRounds(database.url(), 2)) {
      new PostgresBots(rounds, Seal.of(Seal.freshKey()))
          .keep(
              Bot.working(WorkspaceId.DEFAULT, Parcels.BOT, Messenger.TELEGRAM), Credentials.NONE);
    }
    var server = new RedisServer(freePort());
    server.start();
    try (var redis = Redis.open(URI.create("redis://127.0.0.1:" + server.ports().getFirst()))) {
      Awaitility.await().until(redis::isTrusted);
      var cost = new PageCost(database.pool(), redis);
      cost.settleIn();
      cost.print("5 habits, 2 days", "/today", "/stats");
      Sql.run(
          database.url(),
          """
          insert into unbroken.entries
          select workspace_id, user_id, habit_id, day, 1000, day + interval '12 hours', 'UTC',
            'telegram', ''
          from unbroken.habits, generate_series(date '2024-03-01', date '2026-02-26', '1 day') day
          on conflict do nothing;
          """);
      cost.print("5 habits, 2 years", "/today", "/stats");
    } finally {
      server.stop();
    }
    System.exit(0);
  }

  private void settleIn() {
    for (var line :
        List.of(
            "/start",
            "London",
            "/cancel",
            "read 20 pages every weekday",
            "ok",
            "water 8 glasses",
            "ok",
            "walk",
            "ok",
            "meditate 10 min",
            "ok",
            "no sugar",
            "ok",
            "done read")) {
      say(plain, line);
    }
  }

  private void print(String whose, String... pages) {
    for (var round = 1; round <= ROUNDS; round++) {
      for (var page : pages) {
        var made = median(() -> say(plain, page), () -> {});
        var kept = median(() -> say(copied, page), () -> say(copied, "water 1"));
        var again = median(() -> say(copied, page), () -> {});
        System.out.printf(
            Locale.ROOT,
            "%s, %s: made %.0f µs, made and kept %.0f µs, again %.0f µs (%.0f %%)%n",
            whose,
            page,
            made,
            kept,
            again,
            again / made * 100);
      }
      System.out.printf(
          Locale.ROOT, "%s, a check-in: %.0f µs%n", whose, median(() -> say(plain, "water 1")));
    }
  }

  private double median(Runnable what) {
    return median(what, () -> {});
  }

  /** The second half of the times, in which nothing is new any more. */
  private static double median(Runnable what, Runnable before) {
    var nanos = new long[TIMES];
    for (var time = -TIMES; time < TIMES; time++) {
      before.run();
      var begun = System.nanoTime();
      what.run();
      nanos[Math.max(time, 0)] = System.nanoTime() - begun;
    }
    Arrays.sort(nanos);
    return nanos[TIMES / 2] / 1e3;
  }

  private void say(PostgresDesk desk, String line) {
    var what =
        line.startsWith("/")
            ? new Incoming.Commanded(line.substring(1), "")
            : new Incoming.Said(line);
    desk.serve(List.of(Parcels.from("anna", ++updates, what)), clerk, NOW);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
