package app.unbroken.cli.admin;

import app.unbroken.cli.print.Table;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.journal.Scope;
import app.unbroken.postgres.Census;
import app.unbroken.tracking.Overview;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Figures of a workspace or of one person. */
@Command(name = "stats", description = "Figures of a workspace, or of one person.")
final class Stats extends AdminCommand {
  @Option(
      names = "--user",
      paramLabel = "USER",
      converter = Whom.Form.class,
      description = "Who: " + Whom.FORMS + ".")
  private @Nullable String user;

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
    if (user == null) {
      var census = store.census(workspace());
      answer(census, words(census));
    } else {
      var figures = figures(store, user);
      answer(figures, words(figures));
    }
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
