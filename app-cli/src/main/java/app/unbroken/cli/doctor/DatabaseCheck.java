package app.unbroken.cli.doctor;

import app.unbroken.cli.process.DatabaseAdvice;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.DatabaseSource;
import app.unbroken.postgres.Database;
import app.unbroken.postgres.Schema;
import app.unbroken.postgres.StoreException;
import app.unbroken.postgres.Vitals;
import app.unbroken.postgres.embedded.EmbeddedServerException;
import app.unbroken.webhook.settings.Config;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The database: does it answer, are the tables there, may we work on them, is its clock ours. */
final class DatabaseCheck {
  private static final Duration NOTICEABLE = Duration.ofSeconds(2);
  private static final Duration HARMFUL = Duration.ofSeconds(30);

  private final Surroundings around;
  private final List<Finding> findings = new ArrayList<>();

  private DatabaseCheck(Surroundings around) {
    this.around = around;
  }

  static List<Finding> of(Config config, Surroundings around) {
    if (config.database() == null && !DatabaseSource.isMade(config.home())) {
      return List.of(Finding.off("database", "embedded, not made yet"));
    }
    var check = new DatabaseCheck(around);
    check.look();
    return check.findings;
  }

  private void look() {
    try (var source = DatabaseSource.open(around)) {
      var pending = new Schema(source.url()).pending();
      if (pending.isEmpty()) {
        look(source);
        return;
      }
      findings.add(Finding.ok("database", "%s answers".formatted(source.url())));
      findings.add(
          Finding.broken(
              "schema",
              "%d migrations to apply, up to %s".formatted(pending.size(), pending.getLast()),
              "run `unbroken migrate`"));
    } catch (EmbeddedServerException.FolderInUse e) {
      findings.add(Finding.off("database", "not looked into: " + e.getMessage()));
    } catch (EmbeddedServerException e) {
      findings.add(
          Finding.broken(
              "database", String.valueOf(e.getMessage()), "see postgres.log in the data folder"));
    } catch (StoreException e) {
      findings.add(Finding.broken("database", String.valueOf(e.getMessage()), advice(e)));
    }
  }

  /** The database's own, or what follows from what was refused here. */
  private static String advice(StoreException refused) {
    var message = String.valueOf(refused.getMessage());
    if (message.contains("start a newer program")) {
      return "the tables are newer: or restore the backup made before the upgrade";
    }
    return message.startsWith("synchronous_commit")
        ? "set synchronous_commit = on for this database and this user"
        : DatabaseAdvice.adviceOn(refused);
  }

  private void look(DatabaseSource source) {
    try (var database = Database.open(source.url(), 2)) {
      var before = around.clock().instant();
      var vitals = Vitals.of(database);
      var after = around.clock().instant();
      findings.add(
          Finding.ok("database", "PostgreSQL %s at %s".formatted(vitals.version(), source.url())));
      findings.add(Finding.ok("schema", "up to date"));
      findings.add(Finding.ok("role", "bound by row-level security, owns nothing"));
      findings.add(Finding.ok("durability", "synchronous_commit = " + vitals.synchronousCommit()));
      findings.add(
          clock(
              Duration.between(
                  before.plus(Duration.between(before, after).dividedBy(2)), vitals.clock())));
    } catch (StoreException e) {
      findings.add(Finding.broken("role", String.valueOf(e.getMessage()), advice(e)));
    }
  }

  private static Finding clock(Duration ahead) {
    var says =
        "the database's clock is %d ms %s ours"
            .formatted(Math.abs(ahead.toMillis()), ahead.isNegative() ? "behind" : "ahead of");
    var advice = "set both machines by a time server (chrony, systemd-timesyncd)";
    if (ahead.abs().compareTo(HARMFUL) > 0) {
      return Finding.broken("clock", says, advice);
    }
    return ahead.abs().compareTo(NOTICEABLE) > 0
        ? Finding.warning("clock", says, advice)
        : Finding.ok("clock", says);
  }
}
