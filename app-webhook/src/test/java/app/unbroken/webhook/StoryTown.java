package app.unbroken.webhook;

import app.unbroken.fixtures.SettableClock;
import app.unbroken.story.Stage;
import java.time.Instant;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One server for all stories of a class; each story has people of its own. */
final class StoryTown implements BeforeAllCallback, AfterAllCallback {
  private static final long PEOPLE_OF_A_STORY = 100;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
  private Town town;
  private long nextPerson = 5_000;

  @Override
  public void beforeAll(ExtensionContext context) {
    town = new Town(clock).inNoHurry();
    town.start();
  }

  Stage stage() {
    nextPerson += PEOPLE_OF_A_STORY;
    return new TelegramStage(town, clock, nextPerson);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    town.close();
  }
}
