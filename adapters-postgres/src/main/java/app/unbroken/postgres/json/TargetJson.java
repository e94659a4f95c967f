package app.unbroken.postgres.json;

import app.unbroken.habit.Amount;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import com.fasterxml.jackson.databind.JsonNode;

/** How much counts as done; amounts in thousandths. */
final class TargetJson {
  private TargetJson() {}

  static JsonNode write(Target target) {
    return switch (target) {
      case Target.AtLeast(var amount, var unit, var minimumPercent) ->
          Json.kind("at-least")
              .put("amount", amount.thousandths())
              .put("unit", unit.word())
              .put("minimumPercent", minimumPercent);
      case Target.AtMost(var amount, var unit) ->
          Json.kind("at-most").put("amount", amount.thousandths()).put("unit", unit.word());
      case Target.Avoid ignored -> Json.kind("avoid");
    };
  }

  static Target read(JsonNode node) {
    return Fields.read(
        "target",
        node,
        fields ->
            switch (fields.text("kind")) {
              case "at-least" ->
                  new Target.AtLeast(amount(fields), unit(fields), fields.number("minimumPercent"));
              case "at-most" -> new Target.AtMost(amount(fields), unit(fields));
              case "avoid" -> new Target.Avoid();
              default -> throw fields.unknown("kind");
            });
  }

  private static Amount amount(Fields fields) {
    return new Amount(fields.longNumber("amount"));
  }

  private static Unit unit(Fields fields) {
    return new Unit(fields.text("unit"));
  }
}
