package app.unbroken.postgres.json;

import app.unbroken.habit.Goal;
import com.fasterxml.jackson.databind.JsonNode;

/** Where a habit is meant to arrive. */
final class GoalJson {
  private GoalJson() {}

  static JsonNode write(Goal goal) {
    return switch (goal) {
      case Goal.None ignored -> Json.kind("none");
      case Goal.Streak(var length, var finishes) ->
          Json.kind("streak").put("length", length).put("finishes", finishes);
      case Goal.Total(var successes, var finishes) ->
          Json.kind("total").put("successes", successes).put("finishes", finishes);
    };
  }

  static Goal read(JsonNode node) {
    return Fields.read(
        "goal",
        node,
        fields ->
            switch (fields.text("kind")) {
              case "none" -> new Goal.None();
              case "streak" -> new Goal.Streak(fields.number("length"), fields.flag("finishes"));
              case "total" -> new Goal.Total(fields.number("successes"), fields.flag("finishes"));
              default -> throw fields.unknown("kind");
            });
  }
}
