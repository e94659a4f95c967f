package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Messenger;
import app.unbroken.conversation.ViewCopies;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import app.unbroken.delivery.intake.Clerk;
import app.unbroken.delivery.intake.DeadLetterId;
import app.unbroken.delivery.intake.Desk;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.inmemory.InMemoryViews;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.story.TwoMessengers;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server on PostgreSQL with a bot in two messengers, and with copies of pages. */
final class LinkingOnDatabase implements AfterAllCallback {
  private final FreshDatabase database;
  private @Nullable Database rounds;

  LinkingOnDatabase(FreshDatabase database) {
    this.database = database;
  }

  TwoMessengers world() {
    var ports = PostgresPorts.on(database.pool());
    var open = rounds();
    keep(open, TwoMessengers.TELEGRAM, Messenger.TELEGRAM);
    keep(open, TwoMessengers.WHATSAPP, Messenger.WHATSAPP);
    var copies = new PostgresDesk.Copies(null, new ViewCopies(new InMemoryViews()));
    var desk = new PostgresDesk(database.pool(), ports.ids(), copies);
    return new TwoMessengers(ports, desk, new PostgresOutbox(open));
  }

  /** Another server for each message, which knows nothing but what is in the database. */
  TwoMessengers restartingWorld() {
    var ports = PostgresPorts.on(database.pool());
    var desk =
        new Desk() {
          @Override
          public List<Receipt> serve(List<Parcel> parcels, Clerk clerk, Instant now) {
            return new PostgresDesk(database.pool(), ports.ids()).serve(parcels, clerk, now);
          }

          @Override
          public Receipt replay(DeadLetterId letter, Parcel parcel, Clerk clerk, Instant now) {
            throw new UnsupportedOperationException("nothing is buried here");
          }
        };
    return new TwoMessengers(ports, desk, new PostgresOutbox(rounds()));
  }

  private static void keep(Database open, BotId id, Messenger messenger) {
    var bot = Bot.working(WorkspaceId.DEFAULT, id, messenger);
    new PostgresBots(open, Seal.of(Seal.freshKey())).keep(bot, Credentials.NONE);
  }

  Database rounds() {
    var open = rounds;
    if (open == null) {
      open = Database.openForRounds(database.url(), 2);
      rounds = open;
    }
    return open;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (rounds != null) {
      rounds.close();
    }
  }
}
