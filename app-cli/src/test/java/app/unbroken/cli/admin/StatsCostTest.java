package app.unbroken.cli.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.postgres.testing.FreshDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The bill, from the sums that are kept; today is 2026-03-02. */
@Tag("slow")
class StatsCostTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder).on(database.url());
  }

  @Test
  void messages_are_added_up_by_month_bot_and_category() {
    counted("main", "2026-02-01", "utility", true, 3);
    counted("main", "2026-02-28", "utility", true, 4);
    counted("main", "2026-02-28", "utility", false, 5);
    counted("main", "2026-03-01", "service", true, 7);
    counted("main", "2025-03-31", "service", true, 1_000);
    counted("elsewhere", "2026-02-28", "utility", true, 1_000);

    var bill = shell.runs("stats --cost --json").json();

    assertThat(bill.path("since").asText()).isEqualTo("2025-04");
    assertThat(bill.path("lines")).hasSize(2);
    assertThat(bill.at("/lines/0/month").asText()).isEqualTo("2026-02");
    assertThat(bill.at("/lines/0/billed").asLong()).isEqualTo(7);
    assertThat(bill.at("/lines/0/free").asLong()).isEqualTo(5);
    assertThat(bill.at("/lines/1/category").asText()).isEqualTo("service");
    assertThat(bill.path("billed").asLong()).isEqualTo(14);
    assertThat(bill.path("cost").isNull()).isTrue();
    var all = shell.runs("stats --cost --since 2025-03 --json").json();
    assertThat(all.path("billed").asLong()).isEqualTo(1_014);
  }

  @Test
  void what_it_costs_is_known_where_every_rate_is_given() {
    counted("main", "2026-02-28", "utility", true, 200);
    counted("main", "2026-03-01", "service", true, 100);

    var table = shell.runs("stats --cost --rate utility=0.0034 --rate service=0.01").output();
    assertThat(table).contains("utility   200     0     0.6800", "in all").contains("1.6800");
    var half = shell.runs("stats --cost --rate utility=0.0034").output();
    assertThat(half).contains("0.6800", "?").doesNotContain("1.6800");
  }

  @Test
  void an_empty_bill_says_what_to_do() {
    var outcome = shell.runs("stats --cost");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.output()).contains("since 2025-04", "subscribed");
    assertThat(shell.runs("stats --cost --json").json().path("lines")).isEmpty();
  }

  @Test
  void what_makes_no_sense_is_wrong_usage() {
    assertThat(shell.runs("stats --cost --since never").errors()).contains("such as 2026-01");
    assertThat(shell.runs("stats --cost --rate utility=dear").exitCode()).isEqualTo(2);
    assertThat(shell.runs("stats --since 2026-01").exitCode()).isEqualTo(2);
    assertThat(shell.runs("stats --cost --user terminal:me").exitCode()).isEqualTo(2);
  }

  private static void counted(
      String workspace, String day, String category, boolean billable, long messages) {
    database.run(
        "insert into unbroken.message_costs values ('%s', '%s', 'whatsapp', '%s', %s, %d)"
            .formatted(workspace, day, category, billable, messages));
  }
}
