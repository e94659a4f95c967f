package app.unbroken.streak;

import app.unbroken.habit.Amount;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import app.unbroken.user.Span;
import app.unbroken.user.Spans;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/** Makes up habits and what people did about them. */
final class RandomStories {
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("Pacific/Apia"), ZoneId.of("Africa/Cairo"), ZoneId.of("America/New_York"));

  private final Random random;

  RandomStories(long seed) {
    random = new Random(seed);
  }

  Story next() {
    var story = new Story();
    var start = LocalDate.of(random.nextInt(8) == 0 ? 2011 : 2024, 10, 1).plusDays(any(90));
    var length = random.nextInt(20) == 0 ? any(900) : 1 + any(150);
    story.today = start.plusDays(length - 1L);
    story.zone = ZONES.get(any(ZONES.size()));
    story.weekStart = random.nextBoolean() ? DayOfWeek.MONDAY : anyOf(DayOfWeek.values());
    story.twoDayRule = random.nextInt(3) == 0;
    rule(story, start, length);
    story.freezing =
        switch (any(3)) {
          case 0 -> Spans.NONE;
          case 1 -> new Spans(List.of(Span.from(start)));
          default -> spans(start, length, 4);
        };
    story.pauses = random.nextInt(3) == 0 ? spans(start, length, 2) : Spans.NONE;
    story.vacations = random.nextInt(3) == 0 ? spans(start, length, 2) : Spans.NONE;
    enter(story, start, length);
    return story;
  }

  private void rule(Story story, LocalDate start, int length) {
    story.ruled(start, anySchedule(), anyTarget());
    var from = start;
    for (var more = any(2) * any(4); more > 0; more--) {
      from = from.plusDays(1 + any(Math.max(length / 2, 12)));
      var last = story.rules.getLast();
      story.ruled(
          from,
          random.nextInt(3) == 0 ? last.schedule() : anySchedule(),
          random.nextInt(3) == 0 ? last.target() : anyTarget());
    }
  }

  /** People are diligent in different measure, and it changes from time to time. */
  private void enter(Story story, LocalDate start, int length) {
    var diligence = random.nextDouble();
    for (var day = start.minusDays(3); day.isBefore(start.plusDays(length + 3)); ) {
      if (random.nextInt(25) == 0) {
        diligence = random.nextInt(3) == 0 ? random.nextDouble() : 0.9 + random.nextDouble() / 8;
      }
      if (random.nextDouble() < diligence) {
        var target = story.habit().ruleOn(day).target();
        story.logged(day, random.nextInt(6) == 0 ? anyAmount() : wholeOf(target));
      } else if (random.nextInt(6) == 0) {
        story.skipped(day);
      } else if (random.nextInt(4) == 0) {
        story.logged(day, anyAmount());
      }
      day = day.plusDays(1);
    }
  }

  static Amount wholeOf(Target target) {
    return switch (target) {
      case Target.AtLeast(var amount, var unit, var minimum) -> amount;
      case Target.AtMost(var amount, var unit) -> amount;
      case Target.Avoid ignored -> Amount.ZERO;
    };
  }

  private Spans spans(LocalDate start, int length, int most) {
    var spans = new ArrayList<Span>();
    for (var more = any(most) + 1; more > 0; more--) {
      var first = start.plusDays(any(length + 4) - 3);
      spans.add(any(8) == 0 ? Span.from(first) : new Span(first, first.plusDays(any(3) * any(12))));
    }
    return new Spans(spans);
  }

  Schedule anySchedule() {
    return switch (any(10)) {
      case 0 ->
          new Schedule.OnWeekdays(
              EnumSet.of(
                  anyOf(DayOfWeek.values()), anyOf(DayOfWeek.values()), anyOf(DayOfWeek.values())));
      case 1 -> new Schedule.EveryFewDays(2 + any(5) * any(8));
      case 2 -> new Schedule.DaysAfterLast(2 + any(5) * any(8));
      case 3 -> new Schedule.TimesPerWeek(1 + any(7));
      case 4 -> new Schedule.TimesPerMonth(1 + any(28));
      case 5 -> new Schedule.WeeklyTotal();
      case 6 -> new Schedule.MonthlyTotal();
      case 7 -> new Schedule.DayOfMonth(1 + any(31));
      default -> new Schedule.EveryDay();
    };
  }

  Target anyTarget() {
    return switch (any(7)) {
      case 0 -> new Target.AtMost(Amount.of(any(4)), Unit.TIMES);
      case 1 -> new Target.Avoid();
      case 2 -> new Target.AtLeast(Amount.of(4), new Unit("pages"), 50);
      case 3 -> new Target.AtLeast(Amount.of(1 + any(9)), new Unit("km"), 1 + any(100));
      default -> Target.ONCE;
    };
  }

  private Amount anyAmount() {
    return new Amount(random.nextInt(6_000));
  }

  int any(int bound) {
    return random.nextInt(bound);
  }

  <T> T anyOf(T[] values) {
    return values[any(values.length)];
  }
}
