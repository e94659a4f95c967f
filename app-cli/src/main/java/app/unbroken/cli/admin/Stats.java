package app.unbroken.cli.admin;

import app.unbroken.cli.print.Table;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.journal.Scope;
import app.unbroken.postgres.Census;
import app.unbroken.tracking.Overview;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Figures of a workspace or of one person, or what messages cost. */
@Command(
    name = "stats",
    description = "Figures of a workspace, or of one person, or what messages cost.")
final class Stats extends AdminCommand {
  @Option(
      names = "--user",
      paramLabel = "USER",
      converter = Whom.Form.class,
      description = "Who: " + Whom.FORMS + ".")
  private @Nullable String user;

  @ArgGroup(exclusive = false)
  private @Nullable BillOptions bill;

  Stats(Surroundings around) {
    super(around);
  }

  /** The answer in JSON about one person. */
  record PersonFigures(
      int habits,
      int archived,
      int perfectDays,
      int successes,
      int daysActive,
      List<HabitView> each) {}

  @Override
  protected void run(Store store) {
    if (bill != null) {
      var wanted = bill(store, bill);
      answer(wanted, wanted.words());
    } else if (user == null) {
      var census = store.census(workspace());
      answer(census, words(census));
    } else {
      var figures = figures(store, user);
      answer(figures, words(figures));
    }
  }

  private Bill bill(Store store, BillOptions options) {
    if (user != null) {
      throw Refusal.wrongUsage("--cost is about all people: what one person costs is not kept");
    }
    var now = store.ports().clock().instant();
    var since = options.since(YearMonth.from(now.atOffset(ZoneOffset.UTC)));
    var costs = store.costs().since(workspace(), since.atDay(1));
    return Bill.of(since, costs, options.rates());
  }

  private PersonFigures figures(Store store, String named) {
    var person = whom(store).named(named);
    Overview overview = store.tracker().days(person).overview();
    var now = store.ports().clock().instant();
    var journal = store.journals().read(person, Scope.TODAY, now).orElseThrow();
    return new PersonFigures(
        overview.habits(),
        overview.archived(),
        overview.perfectDays(),
        overview.successes(),
        overview.daysActive(),
        journal.habits().stream().map(habit -> HabitView.of(journal, habit)).toList());
  }

  private String words(Census census) {
    return new Table("Workspace " + workspace().value(), "")
        .row("  people", Long.toString(census.people()))
        .row("  active in 7 days", Long.toString(census.recently()))
        .row(
            "  habits",
            "%d, and %d archived".formatted(census.habitsActive(), census.habitsArchived()))
        .row("  entries", Long.toString(census.entries()))
        .row("  of the last 7 days", Long.toString(census.entriesRecently()))
        .toString();
  }

  private static String words(PersonFigures figures) {
    return new Table("In all", "")
            .row(
                "  habits",
                "%d, of which %d archived".formatted(figures.habits(), figures.archived()))
            .row("  perfect days", Integer.toString(figures.perfectDays()))
            .row("  successes", Integer.toString(figures.successes()))
            .row("  days with an entry", Integer.toString(figures.daysActive()))
        + "\n"
        + (figures.each().isEmpty() ? "No habits yet.\n" : PersonDetails.table(figures.each()));
  }
}
