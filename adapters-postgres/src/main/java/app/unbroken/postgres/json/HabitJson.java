package app.unbroken.postgres.json;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.HabitState;
import app.unbroken.habit.Look;
import app.unbroken.user.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A habit without its ids, which stand beside every place this is stored. */
public final class HabitJson {
  private static final int VERSION = 1;

  private HabitJson() {}

  public static String text(Habit habit) {
    return Json.text(write(habit));
  }

  public static Habit read(UserId owner, HabitId id, String text) {
    return read(owner, id, Json.tree(text));
  }

  /** The state's name alone, for the column beside the body. */
  public static String nameOf(HabitState state) {
    return switch (state) {
      case HabitState.Active ignored -> "active";
      case HabitState.Archived ignored -> "archived";
      case HabitState.Deleted ignored -> "deleted";
    };
  }

  static JsonNode write(Habit habit) {
    var object = Json.object().put("v", VERSION);
    object.set("look", write(habit.look()));
    object.set("rules", Json.array(habit.rules(), RuleJson::write));
    object.set("goal", GoalJson.write(habit.goal()));
    object.set("reminding", RemindingJson.write(habit.reminding()));
    object.set("pauses", SpansJson.write(habit.pauses()));
    object.put("twoDayRule", habit.twoDayRule());
    object.put("position", habit.position());
    object.set("state", write(habit.state()));
    return object;
  }

  static Habit read(UserId owner, HabitId id, JsonNode node) {
    return Fields.read(
        "habit",
        VERSION,
        node,
        fields ->
            new Habit(
                id,
                owner,
                readLook(fields.object("look")),
                fields.list("rules", RuleJson::read),
                GoalJson.read(fields.object("goal")),
                RemindingJson.read(fields.object("reminding")),
                SpansJson.read("pauses", fields),
                fields.flag("twoDayRule"),
                fields.number("position"),
                readState(fields.object("state"))));
  }

  private static JsonNode write(Look look) {
    var object =
        Json.object()
            .put("name", look.name().value())
            .put("emoji", look.emoji())
            .put("note", look.note());
    object.set("tags", Json.array(look.tags(), JsonNodeFactory.instance::textNode));
    return object;
  }

  private static Look readLook(JsonNode node) {
    return Fields.read(
        "look",
        node,
        fields ->
            new Look(
                new HabitName(fields.text("name")),
                fields.text("emoji"),
                fields.text("note"),
                fields.texts("tags")));
  }

  private static JsonNode write(HabitState state) {
    var object = Json.kind(nameOf(state));
    return switch (state) {
      case HabitState.Active ignored -> object;
      case HabitState.Archived archived -> object.put("at", Json.instant(archived.at()));
      case HabitState.Deleted deleted -> object.put("at", Json.instant(deleted.at()));
    };
  }

  private static HabitState readState(JsonNode node) {
    return Fields.read(
        "state",
        node,
        fields ->
            switch (fields.text("kind")) {
              case "active" -> new HabitState.Active();
              case "archived" -> new HabitState.Archived(fields.instant("at"));
              case "deleted" -> new HabitState.Deleted(fields.instant("at"));
              default -> throw fields.unknown("kind");
            });
  }
}
