package app.unbroken.postgres.json;

import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitId;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day of a habit, without the two; a skipped day has no amount. */
final class EntryJson {
  private EntryJson() {}

  static JsonNode write(Entry entry) {
    var object =
        Json.object()
            .put("note", entry.note())
            .put("at", Json.instant(entry.at()))
            .put("zone", entry.zone().getId())
            .put("source", Code.SOURCES.write(entry.source()));
    return switch (entry.mark()) {
      case Mark.Logged(var amount) -> object.put("amount", amount.thousandths());
      case Mark.Skipped ignored -> object;
    };
  }

  static Entry read(HabitId habit, LocalDate day, JsonNode node) {
    return Fields.read(
        "entry",
        node,
        fields ->
            new Entry(
                habit,
                day,
                readMark(fields),
                fields.text("note"),
                fields.instant("at"),
                ZoneId.of(fields.text("zone")),
                Code.SOURCES.read(fields.text("source"))));
  }

  private static Mark readMark(Fields fields) {
    return fields.objectOrNull("amount") == null
        ? new Mark.Skipped()
        : new Mark.Logged(new Amount(fields.longNumber("amount")));
  }
}
