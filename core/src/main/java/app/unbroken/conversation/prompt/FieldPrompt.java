package app.unbroken.conversation.prompt;

import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.question.Field;
import app.unbroken.conversation.question.FieldReading;
import app.unbroken.conversation.question.Weekdays;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Target;
import app.unbroken.reminder.UsualTimes;
import app.unbroken.streak.StreakUnit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The question about one field of a habit, new or not. */
final class FieldPrompt {
  private static final List<LocalTime> COMMON_TIMES =
      Stream.of(7, 9, 13, 18, 21).map(hour -> LocalTime.of(hour, 0)).toList();

  private FieldPrompt() {}

  /**
   * @param habit null for one that is yet to be
   */
  static Screen of(Asker asker, Field field, HabitDraft draft, @Nullable HabitId habit) {
    var key = "field." + key(field) + ".ask";
    return asker
        .ask(key, Text.bold(draft.look().name().value()))
        .choices(choices(asker, field, draft, habit));
  }

  /** The words of a field are filed under this. */
  static String key(Field field) {
    return switch (field) {
      case NAME -> "name";
      case EMOJI -> "emoji";
      case SCHEDULE -> "schedule";
      case TARGET -> "target";
      case MINIMUM -> "minimum";
      case TIMES -> "times";
      case NAG -> "nag";
      case GOAL -> "goal";
      case NOTE -> "note";
      case TAGS -> "tags";
      case FORGIVE -> "forgive";
      case START -> "start";
    };
  }

  /** A field with what it says now, as a choice. */
  static Choice field(Asker asker, Field field, HabitDraft draft) {
    var label = asker.reader().say("field." + key(field));
    var choice = asker.named(label, field.code());
    return new Choice(choice.label(), choice.tap(), value(asker.reader(), field, draft));
  }

  static Screen weekdays(Asker asker, Weekdays days) {
    var reader = asker.reader();
    if (!reader.able().canEdit()) {
      return asker.ask("field.days.type");
    }
    return asker
        .ask("field.days.ask")
        .choices(week(reader).stream().map(day -> weekday(asker, days, day)).toList())
        .action(asker.choice("button.ok", Answers.OK));
  }

  private static Choice weekday(Asker asker, Weekdays days, DayOfWeek day) {
    var sign = days.picked().contains(day) ? "✅ " : "";
    return asker.named(
        sign + asker.reader().words().shortWeekday(day), Integer.toString(day.getValue()));
  }

  private static List<DayOfWeek> week(Reader reader) {
    var first = reader.user().days().weekStart();
    return IntStream.range(0, 7).mapToObj(first::plus).toList();
  }

  private static List<Choice> choices(
      Asker asker, Field field, HabitDraft draft, @Nullable HabitId habit) {
    return switch (field) {
      case NAME -> List.of();
      case EMOJI, NOTE, TAGS -> List.of(asker.choice("field.none", "none"));
      case SCHEDULE ->
          List.of(
              asker.choice("field.schedule.daily", "daily"),
              asker.choice("field.schedule.workdays", "workdays"),
              asker.choice("field.schedule.weekend", "weekend"),
              asker.choice("field.schedule.three", "3w"),
              asker.choice("field.schedule.days", "days"));
      case TARGET ->
          List.of(
              asker.choice("field.target.once", "once"),
              asker.choice("field.target.avoid", "avoid"));
      case MINIMUM ->
          List.of(
              asker.named(asker.reader().words().percent(25), "25"),
              asker.named(asker.reader().words().percent(50), "50"),
              asker.named(asker.reader().words().percent(75), "75"),
              asker.choice("field.none", "100"));
      case TIMES -> times(asker, habit);
      case NAG ->
          List.of(
              nag(asker, 10), nag(asker, 30), nag(asker, 60), asker.choice("field.none", "none"));
      case GOAL -> goals(asker, draft);
      case FORGIVE -> List.of(asker.choice("button.yes", "yes"), asker.choice("button.no", "no"));
      case START -> List.of(asker.choice("field.start.today", "today"));
    };
  }

  /** When the person usually checks in, and what many choose as long as nobody knows. */
  private static List<Choice> times(Asker asker, @Nullable HabitId habit) {
    var words = asker.reader().words();
    var usual = UsualTimes.of(asker.journal(), habit);
    var choices = new ArrayList<Choice>();
    for (var time : usual.isEmpty() ? COMMON_TIMES : usual) {
      choices.add(asker.named(words.time(time), FieldReading.code(time)));
    }
    choices.add(asker.choice("field.times.none", "none"));
    return choices;
  }

  private static Choice nag(Asker asker, int minutes) {
    var every = asker.reader().words().duration(Duration.ofMinutes(minutes));
    return asker.choice("field.nag.every", Integer.toString(minutes), every);
  }

  private static List<Choice> goals(Asker asker, HabitDraft draft) {
    var words = asker.reader().words();
    var unit = StreakUnit.of(draft.schedule());
    var choices = new ArrayList<Choice>();
    choices.add(asker.named(words.goal(new Goal.Streak(30, false), unit), "s30"));
    choices.add(asker.named(words.goal(new Goal.Streak(100, false), unit), "s100"));
    choices.add(asker.named(words.goal(new Goal.Total(100, false), unit), "t100"));
    if (!(draft.goal() instanceof Goal.None)) {
      choices.add(
          asker.choice(finishes(draft.goal()) ? "field.goal.stay" : "field.goal.finish", "finish"));
    }
    choices.add(asker.choice("field.none", "none"));
    return choices;
  }

  private static boolean finishes(Goal goal) {
    return switch (goal) {
      case Goal.None ignored -> false;
      case Goal.Streak streak -> streak.finishes();
      case Goal.Total total -> total.finishes();
    };
  }

  /** What a field says now; empty for nothing. */
  static String value(Reader reader, Field field, HabitDraft draft) {
    var words = reader.words();
    return switch (field) {
      case NAME -> draft.look().name().value();
      case EMOJI -> draft.look().emoji();
      case SCHEDULE -> words.schedule(draft.schedule(), reader.user().days().weekStart());
      case TARGET -> words.target(draft.target());
      case MINIMUM ->
          draft.target() instanceof Target.AtLeast least && least.minimumPercent() < 100
              ? words.percent(least.minimumPercent())
              : "";
      case TIMES -> words.times(draft.reminding().times().stream().map(time -> time.at()).toList());
      case NAG ->
          draft.reminding().nagAtMost() == 0
              ? ""
              : reader.say("field.nag.every", words.duration(draft.reminding().nagEvery()));
      case GOAL -> words.goal(draft.goal(), StreakUnit.of(draft.schedule()));
      case NOTE -> draft.look().note();
      case TAGS -> String.join(" ", draft.look().tags());
      case FORGIVE -> reader.say(draft.twoDayRule() ? "button.yes" : "button.no");
      case START -> "";
    };
  }
}
