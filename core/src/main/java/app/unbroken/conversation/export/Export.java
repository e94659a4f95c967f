package app.unbroken.conversation.export;

import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.habit.Habit;
import app.unbroken.journal.Journal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The two files of an export, made from a whole book. */
public final class Export {
  /** Without it, spreadsheets take UTF-8 for something else. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Export() {}

  public static Outgoing.Hand json(Journal journal, Reader reader) {
    return file(
        "unbroken-" + journal.today() + ".json",
        "application/json",
        Json.of(Everything.of(journal)),
        reader.write("export.json"));
  }

  public static Outgoing.Hand csv(Journal journal, Reader reader) {
    var rows = new StringBuilder(BYTE_ORDER_MARK);
    rows.append(Csv.row(List.of("day", "habit", "mark", "amount", "unit", "note", "entered")));
    for (var habit : habits(journal)) {
      for (var entry : journal.historyOf(habit.id()).entries()) {
        rows.append(Csv.row(row(habit, entry)));
      }
    }
    return file(
        "unbroken-" + journal.today() + ".csv",
        "text/csv",
        rows.toString(),
        reader.write("export.csv"));
  }

  static List<Habit> habits(Journal journal) {
    return journal.habits().stream().filter(habit -> !habit.isDeleted()).toList();
  }

  private static List<String> row(Habit habit, Entry entry) {
    var skipped = entry.mark() instanceof Mark.Skipped;
    return List.of(
        entry.day().toString(),
        habit.name().value(),
        skipped ? "skipped" : "logged",
        skipped ? "" : entry.amount().value().toPlainString(),
        Everything.unit(habit.ruleOn(entry.day()).target()),
        entry.note(),
        entry.at().toString());
  }

  private static Outgoing.Hand file(String name, String type, String content, Text caption) {
    return new Outgoing.Hand(name, type, content.getBytes(StandardCharsets.UTF_8), caption);
  }
}
