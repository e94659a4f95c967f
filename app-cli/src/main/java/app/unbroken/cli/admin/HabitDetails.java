package app.unbroken.cli.admin;

import app.unbroken.checkin.Entry;
import app.unbroken.cli.print.Table;
import app.unbroken.journal.Journal;
import app.unbroken.streak.Rate;
import app.unbroken.streak.Run;
import app.unbroken.tracking.Statistics;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A habit with its figures and its last days. */
record HabitDetails(
    List<IdentityView> identities,
    @JsonUnwrapped HabitView habit,
    String goal,
    RateView last30,
    RateView last90,
    String total,
    int freezes,
    List<RunView> runs,
    List<DayView> days) {

  record RateView(int successes, int due) {
    static RateView of(Rate rate) {
      return new RateView(rate.successes(), rate.due());
    }
  }

  record RunView(int length, @Nullable String first, @Nullable String last) {
    static RunView of(Run run) {
      return new RunView(run.length(), PersonView.text(run.first()), PersonView.text(run.last()));
    }
  }

  record DayView(String day, boolean skipped, String amount, String note, String source) {
    static DayView of(Entry entry) {
      return new DayView(
          entry.day().toString(),
          entry.isSkipped(),
          entry.amount().toString(),
          entry.note(),
          entry.source().name().toLowerCase(Locale.ROOT));
    }
  }

  static HabitDetails of(Journal journal, Statistics.Outcome.Figures figures, List<Entry> days) {
    var habit = figures.habit();
    var standing = figures.standing();
    return new HabitDetails(
        IdentityView.of(journal),
        HabitView.of(journal, habit, standing),
        HabitView.WORDS.goal(habit.goal(), standing.unit()),
        RateView.of(standing.last30()),
        RateView.of(standing.last90()),
        standing.total().toString(),
        standing.freezes(),
        figures.runs().stream().map(RunView::of).toList(),
        days.stream().map(DayView::of).toList());
  }

  String words() {
    return head() + "\n" + tableOfRuns() + "\n" + tableOfDays();
  }

  private String head() {
    var lines = new Table(habit.title(), "");
    lines.row("  id", habit.id());
    lines.row("  plan", habit.plan() + (goal.isEmpty() ? "" : ", " + goal));
    lines.row("  state", "%s, since %s".formatted(habit.state(), habit.start()));
    lines.row("  tags", habit.tags().isEmpty() ? "none" : String.join(", ", habit.tags()));
    lines.row("  today", habit.today().replace('_', ' '));
    lines.row("  streak", "%d %s, best %d".formatted(habit.streak(), habit.unit(), habit.best()));
    lines.row("  30 days", rate(last30));
    lines.row("  90 days", rate(last90));
    lines.row("  in all", "%d successes, amount %s".formatted(habit.successes(), total));
    lines.row("  strength", habit.strengthPercent() + " %");
    lines.row("  freezes", Integer.toString(freezes));
    return lines.toString();
  }

  private String tableOfRuns() {
    if (runs.isEmpty()) {
      return "No run yet.\n";
    }
    var table = new Table("FIRST", "LAST", "RUN");
    runs.forEach(run ->
        table.row(
            String.valueOf(run.first()),
            String.valueOf(run.last()),
            Integer.toString(run.length())));
    return table.toString();
  }

  private String tableOfDays() {
    if (days.isEmpty()) {
      return "No day logged yet.\n";
    }
    var table = new Table("DAY", "AMOUNT", "BY", "NOTE");
    days.forEach(day ->
        table.row(day.day(), day.skipped() ? "skipped" : day.amount(), day.source(), day.note()));
    return table.toString();
  }

  private static String rate(RateView rate) {
    return "%d of %d".formatted(rate.successes(), rate.due());
  }
}
