package app.unbroken.postgres.json;

import app.unbroken.user.DayEnd;
import app.unbroken.user.Days;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How a person's days run. */
final class DaysJson {
  private DaysJson() {}

  static JsonNode write(Days days) {
    var object =
        Json.object()
            .put("zone", days.zone().getId())
            .put("zoneKnown", days.zoneKnown())
            .put("end", days.end().time().toString())
            .put("weekStart", days.weekStart().getValue());
    if (days.held() != null) {
      object.set("held", write(days.held()));
    }
    return object;
  }

  static Days read(JsonNode node) {
    return Fields.read(
        "days",
        node,
        fields -> {
          var held = fields.objectOrNull("held");
          var zone = zone(fields.text("zone"));
          var known = fields.flag("zoneKnown");
          return new Days(
              zone == null ? ZoneOffset.UTC : zone,
              zone != null && known,
              new DayEnd(fields.time("end")),
              DayOfWeek.of(fields.number("weekStart")),
              held == null ? null : readHeld(held));
        });
  }

  /**
   * Null if this Java knows no such zone: its person says anew where they are, nobody else waits.
   */
  private static @Nullable ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException unknown) {
      return null;
    }
  }

  private static JsonNode write(Days.Held held) {
    return Json.object().put("day", held.day().toString()).put("until", Json.instant(held.until()));
  }

  private static Days.Held readHeld(JsonNode node) {
    return Fields.read(
        "held day", node, fields -> new Days.Held(fields.date("day"), fields.instant("until")));
  }
}
