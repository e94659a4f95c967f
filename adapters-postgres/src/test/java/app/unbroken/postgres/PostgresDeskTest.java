package app.unbroken.postgres;

import app.unbroken.Ports;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import app.unbroken.delivery.intake.DeadLetters;
import app.unbroken.delivery.intake.Desk;
import app.unbroken.delivery.intake.DeskContract;
import app.unbroken.delivery.intake.Parcels;
import app.unbroken.delivery.outbox.Outbox;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresDeskTest extends DeskContract {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(16);

  private Database rounds;

  @AfterEach
  void close() {
    rounds.close();
  }

  @Override
  protected Fixture fixture() {
    rounds = Database.openForRounds(database.url(), 5);
    new PostgresBots(rounds, Seal.of(Seal.freshKey()))
        .keep(Bot.working(WorkspaceId.DEFAULT, Parcels.BOT, Messenger.TELEGRAM), Credentials.NONE);
    return new OnDatabase();
  }

  private final class OnDatabase implements Fixture {
    private final TimeOrderedIds ids = new TimeOrderedIds(InstantSource.system(), new Random());
    private final PostgresAuditLog audit = new PostgresAuditLog(database.pool());

    @Override
    public Desk desk() {
      return new PostgresDesk(database.pool(), ids);
    }

    @Override
    public Ports ports() {
      return new Ports(
          new PostgresPeople(database.pool(), ids),
          new PostgresJournals(database.pool()),
          audit,
          InstantSource.system(),
          ids);
    }

    @Override
    public Outbox outbox() {
      return new PostgresOutbox(rounds);
    }

    @Override
    public DeadLetters deadLetters() {
      return new PostgresDeadLetters(rounds, ids);
    }

    @Override
    public int auditLines(UserId user) {
      return audit.list(user.workspace(), user.value(), 0, 100).size();
    }
  }
}
