package app.unbroken.cli.store;

import app.unbroken.Ports;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.courier.Reports;
import app.unbroken.delivery.intake.DeadLetters;
import app.unbroken.delivery.intake.Desk;
import app.unbroken.delivery.outbox.Holds;
import app.unbroken.postgres.Database;
import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.postgres.PostgresBots;
import app.unbroken.postgres.PostgresDeadLetters;
import app.unbroken.postgres.PostgresDesk;
import app.unbroken.postgres.PostgresHolds;
import app.unbroken.postgres.PostgresReports;
import app.unbroken.webhook.settings.Config;
import app.unbroken.webhook.settings.KeyFile;

/** What a server works with behind the chats, of all workspaces. */
public final class Backstage implements AutoCloseable {
  private final Database rounds;
  private final Database database;
  private final Ports ports;

  private Backstage(Database rounds, Database database, Ports ports) {
    this.rounds = rounds;
    this.database = database;
    this.ports = ports;
  }

  static Backstage open(DatabaseUrl url, Database database, Ports ports) {
    return new Backstage(Database.openForRounds(url, 1), database, ports);
  }

  /** Their secrets are opened with the keys of the settings. */
  public Bots bots(Config settings) {
    return new PostgresBots(rounds, KeyFile.seal(settings));
  }

  public Holds holds() {
    return new PostgresHolds(rounds);
  }

  public DeadLetters deadLetters() {
    return new PostgresDeadLetters(rounds, ports.ids());
  }

  /** What messengers tell later about letters. */
  public Reports reports() {
    return new PostgresReports(rounds);
  }

  public Desk desk() {
    return new PostgresDesk(database, ports.ids());
  }

  @Override
  public void close() {
    rounds.close();
  }
}
