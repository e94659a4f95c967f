package app.unbroken.cli.carry;

import app.unbroken.checkin.Mark;
import app.unbroken.checkin.Source;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitState;
import app.unbroken.habit.Look;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Rule;
import app.unbroken.user.Attention;
import app.unbroken.user.Days;
import app.unbroken.user.Profile;
import app.unbroken.user.Spans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds about a person, before it is anybody's.
 *
 * @param settings null where the file tells of habits alone
 */
record Book(@Nullable Settings settings, List<CarriedHabit> habits) {

  Book {
    habits = List.copyOf(habits);
  }

  /** How somebody lives here. */
  record Settings(
      Profile profile, Days days, Attention attention, Spans vacations, Spans freezing) {}

  /** A habit with its days. */
  record CarriedHabit(
      UUID id,
      Look look,
      List<Rule> rules,
      Goal goal,
      Reminding reminding,
      Spans pauses,
      boolean twoDayRule,
      HabitState state,
      List<CarriedDay> days) {

    CarriedHabit {
      if (rules.isEmpty()) {
        throw new IllegalArgumentException("a habit has at least one rule");
      }
      rules = List.copyOf(rules);
      days = List.copyOf(days);
    }
  }

  /** A day of a habit. */
  record CarriedDay(
      LocalDate day, Mark mark, String note, Instant at, ZoneId zone, Source source) {}
}
