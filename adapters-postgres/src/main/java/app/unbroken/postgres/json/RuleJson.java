package app.unbroken.postgres.json;

import app.unbroken.habit.Rule;
import com.fasterxml.jackson.databind.JsonNode;

/** A schedule and a target, from a day on. */
final class RuleJson {
  private RuleJson() {}

  static JsonNode write(Rule rule) {
    var object = Json.object().put("from", rule.from().toString());
    object.set("schedule", ScheduleJson.write(rule.schedule()));
    object.set("target", TargetJson.write(rule.target()));
    return object;
  }

  static Rule read(JsonNode node) {
    return Fields.read(
        "rule",
        node,
        fields ->
            new Rule(
                fields.date("from"),
                ScheduleJson.read(fields.object("schedule")),
                TargetJson.read(fields.object("target"))));
  }
}
