package app.unbroken.postgres.json;

import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Snooze;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a habit reminds. */
final class RemindingJson {
  private RemindingJson() {}

  static JsonNode write(Reminding reminding) {
    var object = Json.object();
    object.set("times", Json.array(reminding.times(), RemindingJson::write));
    object.put("nagEvery", reminding.nagEvery().toString()).put("nagAtMost", reminding.nagAtMost());
    var snooze = reminding.snooze();
    return snooze == null
        ? object
        : object
            .put("snoozedDay", snooze.day().toString())
            .put("snoozedUntil", snooze.at().toString());
  }

  static Reminding read(JsonNode node) {
    return Fields.read(
        "reminding",
        node,
        fields ->
            new Reminding(
                fields.list("times", RemindingJson::readTime),
                Duration.parse(fields.text("nagEvery")),
                fields.number("nagAtMost"),
                snooze(fields)));
  }

  private static @Nullable Snooze snooze(Fields fields) {
    var day = fields.dateOrNull("snoozedDay");
    var until = fields.instantOrNull("snoozedUntil");
    return day == null || until == null ? null : new Snooze(day, until);
  }

  private static JsonNode write(ReminderTime time) {
    var object = Json.object().put("at", time.at().toString());
    return object.set("weekdays", Json.weekdays(time.weekdays()));
  }

  private static ReminderTime readTime(JsonNode node) {
    return Fields.read(
        "reminder",
        node,
        fields -> new ReminderTime(fields.time("at"), fields.weekdays("weekdays")));
  }
}
