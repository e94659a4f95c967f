package app.unbroken.postgres;

import app.unbroken.chat.Incoming;
import app.unbroken.conversation.Conversation;
import app.unbroken.delivery.intake.ConversationClerk;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Parcels;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.user.TimeOrderedIds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Prints what the page that is read most costs at the desk, and what of it a cache of rendered
 * pages could save at the very most: the book that is read and the decision, while the lock, the
 * inbox, the letter and the commit stay.
 */
final class PageCost {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final int TIMES = 1_500;

  private final PostgresDesk desk;
  private final ConversationClerk clerk;
  private int updates;

  private PageCost(Database pool) {
    var ids = new TimeOrderedIds(InstantSource.system(), new Random());
    desk = new PostgresDesk(pool, ids);
    clerk = new ConversationClerk(new Conversation(ids));
  }

  public static void main(String[] arguments) {
    var database = new FreshDatabase(2);
    database.beforeAll(null);
    var cost = new PageCost(database.pool());
    cost.settleIn();
    for (var round = 0; round < 3; round++) {
      var page = cost.median(false);
      var bare = cost.median(true);
      System.out.printf(
          Locale.ROOT,
          "/today %.0f µs, without book and page %.0f µs: a cache could save %.0f µs%n",
          page,
          bare,
          page - bare);
    }
    System.exit(0);
  }

  private void settleIn() {
    for (var line :
        List.of(
            "/start",
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
            "done read",
            "water 3")) {
      serve(said(line));
    }
  }

  private double median(boolean bare) {
    var nanos = new long[TIMES];
    for (var time = 0; time < TIMES; time++) {
      var parcel = said("/today");
      var given =
          bare ? new Parcel(parcel.workspace(), parcel.received(), parcel.raw(), true) : parcel;
      var begun = System.nanoTime();
      serve(given);
      nanos[time] = System.nanoTime() - begun;
    }
    Arrays.sort(nanos);
    return nanos[TIMES / 2] / 1e3;
  }

  private void serve(Parcel parcel) {
    desk.serve(List.of(parcel), clerk, NOW);
  }

  private Parcel said(String text) {
    return Parcels.from("anna", ++updates, new Incoming.Said(text));
  }
}
