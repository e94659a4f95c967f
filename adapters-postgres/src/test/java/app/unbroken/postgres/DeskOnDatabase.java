package app.unbroken.postgres;

import app.unbroken.chat.Messenger;
import app.unbroken.conversation.ViewCopies;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import app.unbroken.inmemory.InMemoryViews;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.story.DeskStage;
import app.unbroken.story.Stage;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.WorkspaceId;
import java.time.InstantSource;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Stages for stories that are played on PostgreSQL, with copies of pages: no story may notice them.
 */
final class DeskOnDatabase implements AfterAllCallback {
  private final TimeOrderedIds ids = new TimeOrderedIds(InstantSource.system(), new Random());
  private final FreshDatabase database;
  private @Nullable Database rounds;

  DeskOnDatabase(FreshDatabase database) {
    this.database = database;
  }

  Stage stage(Messenger messenger) {
    var open = rounds();
    var bot = Bot.working(WorkspaceId.DEFAULT, DeskStage.BOT, messenger);
    new PostgresBots(open, Seal.of(Seal.freshKey())).keep(bot, Credentials.NONE);
    var copies = new PostgresDesk.Copies(null, new ViewCopies(new InMemoryViews()));
    var desk = new PostgresDesk(database.pool(), ids, copies);
    return new DeskStage(messenger, desk, new PostgresOutbox(open), ids);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (rounds != null) {
      rounds.close();
    }
  }

  private Database rounds() {
    var open = rounds;
    if (open == null) {
      open = Database.openForRounds(database.url(), 2);
      rounds = open;
    }
    return open;
  }
}
