package app.unbroken.cli.admin;

import app.unbroken.cli.print.Table;
import app.unbroken.journal.Journal;
import app.unbroken.user.QuietHours;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** A person with everything that an operator may want to know. */
record PersonDetails(
    @JsonUnwrapped PersonView person,
    String workspace,
    String localTime,
    String today,
    String dayEnd,
    String weekStart,
    String quietHours,
    boolean vacation,
    List<IdentityView> identities,
    List<HabitView> habits) {

  static PersonDetails of(Journal journal) {
    var user = journal.user();
    var days = user.days();
    return new PersonDetails(
        PersonView.of(user),
        user.id().workspace().value(),
        journal
            .now()
            .atZone(days.zone())
            .toLocalDateTime()
            .truncatedTo(ChronoUnit.MINUTES)
            .toString(),
        journal.today().toString(),
        days.end().time().toString(),
        days.weekStart().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
        quietHours(user.attention().quiet()),
        user.vacations().cover(journal.today()),
        IdentityView.of(journal),
        journal.habits().stream()
            .filter(habit -> !habit.isDeleted())
            .map(habit -> HabitView.of(journal, habit))
            .toList());
  }

  String words() {
    return head() + "\n" + (habits.isEmpty() ? "No habits yet.\n" : table(habits));
  }

  static String table(List<HabitView> habits) {
    var table = new Table("ID", "STATE", "TODAY", "STREAK", "BEST", "HABIT");
    for (var habit : habits) {
      table.row(
          habit.id(),
          habit.state(),
          habit.today().replace('_', ' '),
          habit.streak() + " " + habit.unit(),
          Integer.toString(habit.best()),
          habit.title() + " · " + habit.plan());
    }
    return table.toString();
  }

  private String head() {
    var lines = new Table(person.name().isEmpty() ? "(no name)" : person.name(), "");
    lines.row("  id", person.id());
    lines.row("  workspace", workspace);
    lines.row("  speaks", person.language());
    lines.row("  zone", zone());
    lines.row("  today", today + (vacation ? ", on vacation" : ""));
    lines.row("  days", "end at %s, weeks begin on %s".formatted(dayEnd, weekStart));
    lines.row("  quiet", quietHours);
    lines.row("  since", person.since());
    lines.row("  last seen", person.lastSeen() == null ? "never" : person.lastSeen());
    if (person.eraseAt() != null) {
      lines.row("  to be erased", person.eraseAt());
    }
    IdentityView.rows(lines, identities);
    return lines.toString();
  }

  private String zone() {
    var known = person.zoneKnown() ? "" : " (not told yet)";
    return "%s%s, where it is %s".formatted(person.zone(), known, localTime.replace('T', ' '));
  }

  private static String quietHours(QuietHours quiet) {
    return switch (quiet) {
      case QuietHours.Never ignored -> "never";
      case QuietHours.Between(var from, var until) -> from + " to " + until;
    };
  }
}
