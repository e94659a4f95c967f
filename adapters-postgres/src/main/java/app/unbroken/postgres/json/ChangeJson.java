package app.unbroken.postgres.json;

import app.unbroken.checkin.Entry;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.Change;
import app.unbroken.user.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an action changed, in the forms of what it changed. */
public final class ChangeJson {
  private static final int VERSION = 1;

  private ChangeJson() {}

  public static String text(List<Change> changes) {
    return Json.text(Json.array(changes, ChangeJson::write));
  }

  public static List<Change> read(UserId user, String text) {
    var array = Json.tree(text);
    if (!array.isArray()) {
      throw new UnreadableException("changes are no list");
    }
    var changes = new ArrayList<Change>(array.size());
    array.forEach(node -> changes.add(read(user, node)));
    return changes;
  }

  private static JsonNode write(Change change) {
    return switch (change) {
      case Change.Person(var before, var after) ->
          sides("person", UserJson.write(before), UserJson.write(after));
      case Change.OfHabit(var before, var after) ->
          sides("habit", habit(before), habit(after)).put("habit", idOf(before, after));
      case Change.OfDay(var habit, var day, var before, var after) ->
          sides("day", entry(before), entry(after))
              .put("habit", habit.value().toString())
              .put("day", day.toString());
      case Change.Undone(var action, var undone) ->
          kind("undone").put("action", action.value().toString()).put("undone", undone);
    };
  }

  private static ObjectNode kind(String kind) {
    return Json.kind(kind).put("v", VERSION);
  }

  private static ObjectNode sides(
      String kind, @Nullable JsonNode before, @Nullable JsonNode after) {
    var object = kind(kind);
    if (before != null) {
      object.set("before", before);
    }
    if (after != null) {
      object.set("after", after);
    }
    return object;
  }

  private static @Nullable JsonNode habit(@Nullable Habit habit) {
    return habit == null ? null : HabitJson.write(habit);
  }

  private static @Nullable JsonNode entry(@Nullable Entry entry) {
    return entry == null ? null : EntryJson.write(entry);
  }

  private static String idOf(@Nullable Habit before, @Nullable Habit after) {
    return Objects.requireNonNull(after == null ? before : after).id().value().toString();
  }

  private static Change read(UserId user, JsonNode node) {
    return Fields.read(
        "change",
        VERSION,
        node,
        fields ->
            switch (fields.text("kind")) {
              case "person" ->
                  new Change.Person(
                      UserJson.read(user, fields.object("before")),
                      UserJson.read(user, fields.object("after")));
              case "habit" -> readHabit(user, new HabitId(fields.id("habit")), fields);
              case "day" -> readDay(new HabitId(fields.id("habit")), fields.date("day"), fields);
              case "undone" ->
                  new Change.Undone(new ActionId(fields.id("action")), fields.flag("undone"));
              default -> throw fields.unknown("kind");
            });
  }

  private static Change readHabit(UserId user, HabitId habit, Fields fields) {
    var before = fields.objectOrNull("before");
    var after = fields.objectOrNull("after");
    return new Change.OfHabit(
        before == null ? null : HabitJson.read(user, habit, before),
        after == null ? null : HabitJson.read(user, habit, after));
  }

  private static Change readDay(HabitId habit, LocalDate day, Fields fields) {
    var before = fields.objectOrNull("before");
    var after = fields.objectOrNull("after");
    return new Change.OfDay(
        habit,
        day,
        before == null ? null : EntryJson.read(habit, day, before),
        after == null ? null : EntryJson.read(habit, day, after));
  }
}
