package app.unbroken.conversation.question;

import app.unbroken.conversation.grammar.Measure;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An answer about one field of a habit, read. */
public sealed interface FieldReading {
  record Changed(HabitDraft draft) implements FieldReading {}

  /** Weekdays are to be picked one by one. */
  record PickDays() implements FieldReading {}

  record Refused(Remark remark) implements FieldReading {}

  Set<DayOfWeek> WORKDAYS =
      Set.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);
  Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  static FieldReading of(Field field, Input input, HabitDraft draft, Scene scene) {
    return switch (input) {
      case Input.Chosen(var value) -> chosen(field, value, draft);
      case Input.Typed(var text) -> typed(field, text.strip(), draft, scene);
      case Input.Skip ignored -> new Changed(draft);
      case Input.Back ignored -> new Changed(draft);
      case Input.Placed ignored -> refused("field.place");
    };
  }

  private static FieldReading chosen(Field field, String value, HabitDraft draft) {
    return switch (field) {
      case SCHEDULE -> schedule(value, draft);
      case TARGET ->
          switch (value) {
            case "once" -> new Changed(draft.targeting(Target.ONCE));
            case "avoid" -> new Changed(draft.targeting(new Target.Avoid()));
            default -> refused("field.old");
          };
      case TIMES -> times(value, draft);
      case NAG -> nag(value, draft);
      case GOAL -> goal(value, draft);
      case MINIMUM -> minimum(value, draft);
      case FORGIVE -> new Changed(forgiving(draft, value.equals("yes")));
      case EMOJI -> new Changed(draft.looking(draft.look().withEmoji("")));
      case NOTE -> new Changed(draft.looking(draft.look().noted("")));
      case TAGS -> new Changed(draft.looking(draft.look().tagged(List.of())));
      case NAME, START -> refused("field.old");
    };
  }

  private static FieldReading typed(Field field, String text, HabitDraft draft, Scene scene) {
    var grammar = scene.grammar();
    return switch (field) {
      case NAME -> name(text, draft);
      case EMOJI -> {
        var look = draft.look().withEmoji(text);
        yield look.emoji().isEmpty() || Character.isLetterOrDigit(look.emoji().codePointAt(0))
            ? refused("field.emoji.which")
            : new Changed(draft.looking(look));
      }
      case SCHEDULE -> read(grammar.schedule(text).map(draft::scheduled), "field.schedule.unclear");
      case TARGET ->
          read(
              grammar
                  .target(text)
                  .or(() -> grammar.measure(text).flatMap(FieldReading::atLeast))
                  .map(draft::targeting),
              "field.target.unclear");
      case TIMES ->
          read(
              grammar
                  .reminders(text)
                  .filter(times -> times.size() <= Reminding.MOST_TIMES)
                  .map(times -> draft.reminding(draft.reminding().times(times))),
              "field.times.unclear");
      case GOAL -> read(grammar.goal(text).map(draft::aimingAt), "field.goal.unclear");
      case NOTE -> new Changed(draft.looking(draft.look().noted(text)));
      case TAGS ->
          new Changed(draft.looking(draft.look().tagged(Arrays.asList(text.split("[,;#\\s]+")))));
      case MINIMUM ->
          read(
              grammar.measure(text.replace("%", "")).flatMap(share -> minimum(share, draft)),
              "field.minimum.unclear");
      case NAG, FORGIVE, START -> refused("field.choose");
    };
  }

  private static FieldReading name(String text, HabitDraft draft) {
    return switch (HabitName.parse(text)) {
      case HabitName.Parsed.Valid valid ->
          new Changed(draft.looking(draft.look().named(valid.name())));
      case HabitName.Parsed.Empty ignored -> refused("field.name.empty");
      case HabitName.Parsed.TooLong(var characters, var allowed) ->
          refused("field.name.long", characters, allowed);
    };
  }

  private static FieldReading schedule(String value, HabitDraft draft) {
    return switch (value) {
      case "daily" -> new Changed(draft.scheduled(new Schedule.EveryDay()));
      case "workdays" -> new Changed(draft.scheduled(new Schedule.OnWeekdays(WORKDAYS)));
      case "weekend" -> new Changed(draft.scheduled(new Schedule.OnWeekdays(WEEKEND)));
      case "3w" -> new Changed(draft.scheduled(new Schedule.TimesPerWeek(3)));
      case "days" -> new PickDays();
      default -> refused("field.old");
    };
  }

  private static FieldReading times(String value, HabitDraft draft) {
    var reminding = draft.reminding();
    if (value.equals("none")) {
      return new Changed(draft.reminding(reminding.times(List.of())));
    }
    return time(value)
        .<FieldReading>map(time ->
            new Changed(draft.reminding(reminding.times(List.of(ReminderTime.daily(time))))))
        .orElseGet(() -> refused("field.old"));
  }

  /** A time as the value of a button: 0930. Buttons of before said the hour alone. */
  static String code(LocalTime time) {
    return "%02d%02d".formatted(time.getHour(), time.getMinute());
  }

  private static Optional<LocalTime> time(String value) {
    return value.matches("([01]\\d|2[0-3])([0-5]\\d)?")
        ? Optional.of(
            LocalTime.of(
                Integer.parseInt(value.substring(0, 2)),
                value.length() == 2 ? 0 : Integer.parseInt(value.substring(2))))
        : Optional.empty();
  }

  private static FieldReading nag(String value, HabitDraft draft) {
    var times = draft.reminding().times();
    return switch (value) {
      case "none" -> new Changed(draft.reminding(Reminding.at(times)));
      case "10" -> new Changed(draft.reminding(new Reminding(times, Duration.ofMinutes(10), 3)));
      case "30" -> new Changed(draft.reminding(new Reminding(times, Duration.ofMinutes(30), 3)));
      case "60" -> new Changed(draft.reminding(new Reminding(times, Duration.ofHours(1), 3)));
      default -> refused("field.old");
    };
  }

  private static FieldReading goal(String value, HabitDraft draft) {
    return switch (value) {
      case "none" -> new Changed(draft.aimingAt(new Goal.None()));
      case "s30" -> new Changed(draft.aimingAt(new Goal.Streak(30, false)));
      case "s100" -> new Changed(draft.aimingAt(new Goal.Streak(100, false)));
      case "t100" -> new Changed(draft.aimingAt(new Goal.Total(100, false)));
      case "finish" -> new Changed(draft.aimingAt(finishing(draft.goal())));
      default -> refused("field.old");
    };
  }

  private static Goal finishing(Goal goal) {
    return switch (goal) {
      case Goal.None none -> none;
      case Goal.Streak(var length, var finishes) -> new Goal.Streak(length, !finishes);
      case Goal.Total(var successes, var finishes) -> new Goal.Total(successes, !finishes);
    };
  }

  private static FieldReading minimum(String value, HabitDraft draft) {
    return Set.of("25", "50", "75", "100").contains(value)
        ? read(withMinimum(draft, Integer.parseInt(value)), "field.minimum.none")
        : refused("field.old");
  }

  private static Optional<HabitDraft> minimum(Measure share, HabitDraft draft) {
    var percent = share.amount().thousandths() / 1_000;
    return percent >= 1 && percent <= 100 && share.unit().equals(Unit.TIMES)
        ? withMinimum(draft, (int) percent)
        : Optional.empty();
  }

  private static Optional<HabitDraft> withMinimum(HabitDraft draft, int percent) {
    return draft.target() instanceof Target.AtLeast(var amount, var unit, var ignored)
        ? Optional.of(draft.targeting(new Target.AtLeast(amount, unit, percent)))
        : Optional.empty();
  }

  private static Optional<Target> atLeast(Measure measure) {
    return measure.amount().equals(Amount.ZERO)
        ? Optional.empty()
        : Optional.of(Target.AtLeast.of(measure.amount(), measure.unit()));
  }

  private static HabitDraft forgiving(HabitDraft draft, boolean wanted) {
    return new HabitDraft(
        draft.look(), draft.schedule(), draft.target(), draft.goal(), draft.reminding(), wanted);
  }

  private static FieldReading read(Optional<HabitDraft> changed, String unclear) {
    return changed.<FieldReading>map(Changed::new).orElseGet(() -> refused(unclear));
  }

  private static FieldReading refused(String key, Object... arguments) {
    return new Refused(Remark.of(key, arguments));
  }
}
