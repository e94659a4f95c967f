package app.unbroken.postgres;

import app.unbroken.audit.AuditLog;
import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Action;
import app.unbroken.journal.Journal;
import app.unbroken.postgres.json.ChangeJson;
import app.unbroken.postgres.json.Code;
import app.unbroken.postgres.json.HabitJson;
import app.unbroken.postgres.json.UserJson;
import app.unbroken.streak.Checkpoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Pages as rows, table by table, bound to the statement of {@link Scribe}. */
final class Rows {
  private Rows() {}

  /** A person's own row: what is null stays as it is. */
  static void bindPeople(SqlStatement<?> statement, List<Page> pages) {
    var rows = pages.stream().filter(page -> page.person != null || page.dialogue != null).toList();
    Unnested.of(statement, "person", rows)
        .uuids("user", page -> page.user.value())
        .texts("body", page -> page.person == null ? null : UserJson.text(page.person))
        .timestamps("erase_at", page -> page.person == null ? null : page.person.eraseAt())
        .numbersOrNull("version", page -> page.dialogue == null ? null : page.dialogue.version())
        .flagsOrNull("open", page -> page.dialogue == null ? null : page.dialogue.open());
  }

  private record HabitRow(
      UUID user,
      HabitId id,
      @Nullable Habit habit,
      @Nullable LocalDate changedFrom,
      @Nullable Checkpoint kept) {

    static HabitRow of(Page page, HabitId id) {
      return new HabitRow(
          page.user.value(),
          id,
          page.habits.get(id),
          page.changedFrom.get(id),
          page.checkpoints.get(id));
    }
  }

  static void bindAdded(SqlStatement<?> statement, List<Page> pages) {
    var rows = pages.stream().flatMap(page -> page.added.stream().map(id -> HabitRow.of(page, id)));
    bindHabits(statement, "added", rows.filter(row -> row.habit() != null).toList());
  }

  /** Habits that are there already; where only the checkpoint changes, the rest is null. */
  static void bindChanged(SqlStatement<?> statement, List<Page> pages) {
    bindHabits(statement, "changed", pages.stream().flatMap(Rows::changed).toList());
  }

  private static Stream<HabitRow> changed(Page page) {
    var ids = new HashSet<>(page.habits.keySet());
    ids.addAll(page.changedFrom.keySet());
    ids.addAll(page.checkpoints.keySet());
    ids.removeAll(page.added);
    return ids.stream().map(id -> HabitRow.of(page, id));
  }

  private static void bindHabits(SqlStatement<?> statement, String name, List<HabitRow> rows) {
    Unnested.of(statement, name, rows)
        .uuids("user", HabitRow::user)
        .uuids("id", row -> row.id().value())
        .texts("state", of(habit -> HabitJson.nameOf(habit.state())))
        .numbersOrNull("position", of(habit -> (long) habit.position()))
        .texts("name", of(habit -> habit.name().value()))
        .texts("body", of(HabitJson::text))
        .dates("changed_from", HabitRow::changedFrom)
        .dates("through", row -> row.kept() == null ? null : row.kept().through())
        .texts("fold", row -> row.kept() == null ? null : row.kept().state());
  }

  private static <T> Function<HabitRow, @Nullable T> of(Function<Habit, T> value) {
    return row -> row.habit() == null ? null : value.apply(row.habit());
  }

  /** People all of whose days read differently from a day on. */
  static void bindAllChanged(SqlStatement<?> statement, List<Page> pages) {
    var rows = pages.stream().filter(page -> page.allChangedFrom != null).toList();
    Unnested.of(statement, "all", rows)
        .uuids("user", page -> page.user.value())
        .dates("changed_from", page -> page.allChangedFrom);
  }

  private record HabitKey(UUID user, HabitId habit) {}

  static void bindRemoved(SqlStatement<?> statement, List<Page> pages) {
    var rows =
        pages.stream()
            .flatMap(page -> page.removed.stream().map(id -> new HabitKey(page.user.value(), id)))
            .toList();
    Unnested.of(statement, "removed", rows)
        .uuids("user", HabitKey::user)
        .uuids("habit", row -> row.habit().value());
  }

  private record EntryRow(UUID user, Entry entry) {
    @Nullable Long amount() {
      return switch (entry.mark()) {
        case Mark.Logged(var amount) -> amount.thousandths();
        case Mark.Skipped ignored -> null;
      };
    }
  }

  static void bindEntries(SqlStatement<?> statement, List<Page> pages) {
    var rows = new ArrayList<EntryRow>();
    for (var page : pages) {
      page.days.values().stream()
          .filter(entry -> entry != null)
          .forEach(entry -> rows.add(new EntryRow(page.user.value(), entry)));
    }
    Unnested.of(statement, "entry", rows)
        .uuids("user", EntryRow::user)
        .uuids("habit", row -> row.entry().habit().value())
        .dates("day", row -> row.entry().day())
        .numbersOrNull("amount", EntryRow::amount)
        .timestamps("at", row -> row.entry().at())
        .texts("zone", row -> row.entry().zone().getId())
        .texts("source", row -> Code.SOURCES.write(row.entry().source()))
        .texts("note", row -> row.entry().note());
  }

  private record DayKey(UUID user, Page.Day day) {}

  static void bindCleared(SqlStatement<?> statement, List<Page> pages) {
    var rows = new ArrayList<DayKey>();
    for (var page : pages) {
      page.days.forEach((day, entry) -> {
        if (entry == null) {
          rows.add(new DayKey(page.user.value(), day));
        }
      });
    }
    Unnested.of(statement, "cleared", rows)
        .uuids("user", DayKey::user)
        .uuids("habit", row -> row.day().habit().value())
        .dates("day", row -> row.day().day());
  }

  private record ActionRow(UUID user, long number, Action action) {}

  static void bindActions(SqlStatement<?> statement, List<Page> pages) {
    var rows = new ArrayList<ActionRow>();
    for (var page : pages) {
      page.actions.forEach(
          (number, action) -> rows.add(new ActionRow(page.user.value(), number, action)));
    }
    Unnested.of(statement, "action", rows)
        .uuids("user", ActionRow::user)
        .numbers("slot", row -> row.number() % Journal.ACTIONS)
        .numbers("number", ActionRow::number)
        .uuids("id", row -> row.action().deed().id().value())
        .texts("kind", row -> Code.ACTION_KINDS.write(row.action().deed().kind()))
        .texts("subject", row -> row.action().deed().subject())
        .timestamps("at", row -> row.action().at())
        .texts("operation", row -> row.action().operation().value())
        .flags("undone", row -> row.action().undone())
        .texts("changes", row -> ChangeJson.text(row.action().deed().changes()));
  }

  private record MarkRow(UUID user, UUID action, boolean undone, long oldest) {}

  static void bindMarks(SqlStatement<?> statement, List<Page> pages) {
    var rows = new ArrayList<MarkRow>();
    for (var page : pages) {
      page.marks.forEach((id, undone) ->
          rows.add(new MarkRow(page.user.value(), id.value(), undone, page.oldestAction())));
    }
    Unnested.of(statement, "mark", rows)
        .uuids("user", MarkRow::user)
        .uuids("action", MarkRow::action)
        .flags("undone", MarkRow::undone)
        .numbers("oldest", MarkRow::oldest);
  }

  static void bindLines(SqlStatement<?> statement, List<AuditLog.Line> lines) {
    Unnested.of(statement, "line", lines)
        .uuids("user", AuditLog.Line::user)
        .timestamps("at", AuditLog.Line::at)
        .texts("actor", AuditLog.Line::actor)
        .texts("act", AuditLog.Line::act)
        .texts("subject", AuditLog.Line::subject)
        .texts("reason", AuditLog.Line::reason)
        .texts("operation", line -> line.operation().value());
  }
}
