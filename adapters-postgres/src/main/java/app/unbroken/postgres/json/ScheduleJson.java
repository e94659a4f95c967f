package app.unbroken.postgres.json;

import app.unbroken.habit.Schedule;
import com.fasterxml.jackson.databind.JsonNode;

/** How often a habit is due. */
final class ScheduleJson {
  private ScheduleJson() {}

  static JsonNode write(Schedule schedule) {
    return switch (schedule) {
      case Schedule.EveryDay ignored -> Json.kind("every-day");
      case Schedule.OnWeekdays on ->
          Json.kind("weekdays").set("weekdays", Json.weekdays(on.weekdays()));
      case Schedule.EveryFewDays every -> Json.kind("every-few-days").put("days", every.days());
      case Schedule.DaysAfterLast after -> Json.kind("days-after-last").put("days", after.days());
      case Schedule.TimesPerWeek week -> Json.kind("times-a-week").put("times", week.times());
      case Schedule.TimesPerMonth month -> Json.kind("times-a-month").put("times", month.times());
      case Schedule.WeeklyTotal ignored -> Json.kind("weekly-total");
      case Schedule.MonthlyTotal ignored -> Json.kind("monthly-total");
      case Schedule.DayOfMonth month -> Json.kind("day-of-month").put("day", month.day());
    };
  }

  static Schedule read(JsonNode node) {
    return Fields.read(
        "schedule",
        node,
        fields ->
            switch (fields.text("kind")) {
              case "every-day" -> new Schedule.EveryDay();
              case "weekdays" -> new Schedule.OnWeekdays(fields.weekdays("weekdays"));
              case "every-few-days" -> new Schedule.EveryFewDays(fields.number("days"));
              case "days-after-last" -> new Schedule.DaysAfterLast(fields.number("days"));
              case "times-a-week" -> new Schedule.TimesPerWeek(fields.number("times"));
              case "times-a-month" -> new Schedule.TimesPerMonth(fields.number("times"));
              case "weekly-total" -> new Schedule.WeeklyTotal();
              case "monthly-total" -> new Schedule.MonthlyTotal();
              case "day-of-month" -> new Schedule.DayOfMonth(fields.number("day"));
              default -> throw fields.unknown("kind");
            });
  }
}
