package app.unbroken.webhook;

import app.unbroken.Ports;
import app.unbroken.fixtures.SettableClock;
import app.unbroken.postgres.Database;
import app.unbroken.postgres.PostgresAuditLog;
import app.unbroken.postgres.PostgresJournals;
import app.unbroken.postgres.PostgresPeople;
import app.unbroken.story.TwoMessengers;
import app.unbroken.user.TimeOrderedIds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One server with a bot in both messengers for all stories of a class and of those within it. */
final class LinkingTown implements BeforeAllCallback, AfterAllCallback {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
  private Town town;
  private Database database;

  @Override
  public void beforeAll(ExtensionContext context) {
    if (town == null) {
      town = new Town(clock).inNoHurry().withWhatsApp();
      town.whatsApp().approves("habit_reminder_today", "en", "Today");
      // The stories live in March, but the house is tidied by the database's clock: what is kept
      // for
      // an undo, and the codes themselves, would be too old.
      town.run(
          "revoke update, delete on unbroken.merges, unbroken.link_codes, unbroken.link_tries"
              + " from unbroken_rounds");
      town.start();
      database = Database.open(town.database, 2);
      untilItsDoorsAreKnown();
    }
  }

  private void untilItsDoorsAreKnown() {
    var asking = town.person(1);
    Town.until(
        Duration.ofSeconds(10),
        () -> {
          asking.says("/link");
          town.settles();
          return asking.newest().text().contains("https://wa.me/15550783881?text=link%20");
        });
  }

  Town town() {
    return town;
  }

  /** Everybody in it is new, and nobody has guessed a code yet. */
  TwoMessengers world() {
    town.run("delete from unbroken.link_tries");
    var ids = new TimeOrderedIds(InstantSource.system(), new Random());
    var ports =
        new Ports(
            new PostgresPeople(database, ids),
            new PostgresJournals(database),
            new PostgresAuditLog(database),
            clock,
            ids);
    return new TwoMessengers(ports, new PhoneLine(town, clock));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (context.getParent().flatMap(ExtensionContext::getTestClass).isEmpty()) {
      database.close();
      town.close();
    }
  }
}
