package app.unbroken.cli.admin;

import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitName;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.tracking.HabitHistory;
import app.unbroken.tracking.Statistics;
import java.time.Year;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One habit in full. */
@Command(name = "show", description = "Shows one habit: figures, longest runs, last days.")
final class HabitsShow extends AdminCommand {
  private static final int LAST_DAYS = 14;

  @Parameters(paramLabel = "HABIT", description = "Its id or its name.")
  private String habit = "";

  @Option(
      names = "--user",
      paramLabel = "USER",
      required = true,
      converter = Whom.Form.class,
      description = "Who: " + Whom.FORMS + ".")
  private String user = "";

  HabitsShow(Surroundings around) {
    super(around);
  }

  @Override
  protected void run(Store store) {
    var person = whom(store).named(user);
    var now = store.ports().clock().instant();
    var journal = store.journals().read(person, Scope.TODAY, now).orElseThrow();
    var found = find(journal);
    var days = store.tracker().days(person);
    var figures = days.statistics(found.id(), Year.from(journal.today()));
    var history = days.history(found.id(), null, LAST_DAYS);
    if (figures instanceof Statistics.Outcome.Figures known
        && history instanceof HabitHistory.Outcome.Page page) {
      var view = HabitDetails.of(journal, known, page.entries());
      answer(view, IdentityView.head(journal) + view.words());
      return;
    }
    throw missing();
  }

  private Habit find(Journal journal) {
    return journal.habits().stream()
        .filter(each -> !each.isDeleted())
        .filter(each -> each.id().value().toString().equals(habit) || isCalled(each))
        .findFirst()
        .orElseThrow(this::missing);
  }

  private boolean isCalled(Habit each) {
    return HabitName.parse(habit) instanceof HabitName.Parsed.Valid valid
        && each.name().soundsLike(valid.name());
  }

  private Refusal missing() {
    return Refusal.failed(
        "%s has no habit %s: `%s` shows which there are"
            .formatted(user, habit, again("habits list --user " + user)));
  }
}
