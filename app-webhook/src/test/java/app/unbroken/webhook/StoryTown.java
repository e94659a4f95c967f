package app.unbroken.webhook;

import app.unbroken.fixtures.SettableClock;
import app.unbroken.story.Stage;
import java.time.Instant;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One server for all stories of a class; each story has people of its own. */
final class StoryTown implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private static final long PEOPLE_OF_A_STORY = 100;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
  private final MessageCount count = new MessageCount();
  private Town town;
  private long nextPerson = 5_000;

  @Override
  public void beforeAll(ExtensionContext context) {
    if (town == null) { // a nested class has the town of the one around it
      town = new Town(clock).inNoHurry().withWhatsApp();
      town.start();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    count.begins(context.getDisplayName());
  }

  Stage telegram() {
    nextPerson += PEOPLE_OF_A_STORY;
    return new TelegramStage(town, clock, nextPerson);
  }

  Stage whatsApp() {
    nextPerson += PEOPLE_OF_A_STORY;
    return new WhatsAppStage(town, clock, nextPerson, count);
  }

  /** What the stories cost that were played in WhatsApp so far. */
  String costs() {
    return count.table();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (context.getParent().flatMap(ExtensionContext::getTestClass).isEmpty()) {
      town.close();
    }
  }
}
