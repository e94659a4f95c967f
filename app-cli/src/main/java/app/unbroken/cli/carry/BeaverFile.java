package app.unbroken.cli.carry;

import app.unbroken.cli.carry.Tracked.Day;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Habits with a record for each day that somebody touched. */
final class BeaverFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Integer> DAYS = Map.of("D", 1, "W", 7, "M", 30, "Y", 365);

  private BeaverFile() {}

  static List<Tracked> read(byte[] file) {
    JsonNode all;
    try {
      all = JSON.readTree(file);
    } catch (IOException e) {
      throw new Unreadable("not a JSON file");
    }
    var habits = all.path("data").has("habits") ? all.path("data") : all;
    if (!habits.path("habits").isArray()) {
      throw new Unreadable("not a file of Beaver Habits");
    }
    return StreamSupport.stream(habits.path("habits").spliterator(), false)
        .filter(habit -> !habit.path("status").asText().contains("delete"))
        .map(BeaverFile::tracked)
        .toList();
  }

  private static Tracked tracked(JsonNode habit) {
    var name = habit.path("name").asText();
    var days = new TreeMap<LocalDate, Day>();
    for (var record : habit.path("records")) {
      if (record.path("done").asBoolean()) {
        days.put(
            LocalDate.parse(record.path("day").asText()),
            Day.DONE.noted(record.path("text").asText()));
      }
    }
    return new Tracked(
        "beaver/" + (habit.hasNonNull("id") ? habit.path("id").asText() : name),
        new Tracked.Looks(name, habit.path("note").asText(), tags(habit)),
        schedule(habit),
        Target.ONCE,
        List.of(),
        habit.path("status").asText().startsWith("archive"),
        days);
  }

  private static List<String> tags(JsonNode habit) {
    return StreamSupport.stream(habit.path("tags").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static Schedule schedule(JsonNode habit) {
    var period = habit.path("period");
    if (period.isObject()) {
      var days = DAYS.getOrDefault(period.path("period_type").asText(), 1);
      return Tracked.times(
          period.path("target_count").asInt(1), days * period.path("period_count").asInt(1));
    }
    var goal = habit.path("weekly_goal").asInt();
    return goal > 0 ? Tracked.times(goal, 7) : new Schedule.EveryDay();
  }
}
