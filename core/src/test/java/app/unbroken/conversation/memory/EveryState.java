package app.unbroken.conversation.memory;

import app.unbroken.chat.Messenger;
import app.unbroken.conversation.dialogue.ChangeHabitDialogue;
import app.unbroken.conversation.dialogue.CheckInDialogue;
import app.unbroken.conversation.dialogue.ClarifyDialogue;
import app.unbroken.conversation.dialogue.Dialogue;
import app.unbroken.conversation.dialogue.ForgetDialogue;
import app.unbroken.conversation.dialogue.HistoryDialogue;
import app.unbroken.conversation.dialogue.LinkDialogue;
import app.unbroken.conversation.dialogue.NewHabitDialogue;
import app.unbroken.conversation.dialogue.RestDialogue;
import app.unbroken.conversation.dialogue.SettingsDialogue;
import app.unbroken.conversation.dialogue.WelcomeDialogue;
import app.unbroken.conversation.dialogue.ZoneDialogue;
import app.unbroken.conversation.question.CommonHabit;
import app.unbroken.conversation.question.Field;
import app.unbroken.conversation.question.Weekdays;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.Look;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import app.unbroken.linking.Account;
import app.unbroken.linking.LinkId;
import app.unbroken.user.PersonName;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** At least one state of every kind, with unusual things in every field. */
public final class EveryState {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
  private static final Weekdays SOME_DAYS =
      new Weekdays(Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY));

  private EveryState() {}

  public static List<Dialogue> about(HabitId habit) {
    var states = new ArrayList<Dialogue>();
    for (var flag : List.of(true, false)) {
      states.add(new ZoneDialogue.Asked(flag));
      states.add(
          new ZoneDialogue.Among(
              flag, List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("America/Port-au-Prince"))));
    }
    states.add(WelcomeDialogue.begin());
    states.add(new WelcomeDialogue.Picking(Set.of(CommonHabit.values())));
    states.add(NewHabitDialogue.begin());
    for (var draft : drafts()) {
      for (var flag : List.of(true, false)) {
        for (var field : Field.BEFORE_BEGINNING) {
          states.add(new NewHabitDialogue.Asked(draft, field, flag));
        }
        states.add(new NewHabitDialogue.PickingDays(draft, SOME_DAYS, flag));
        states.add(new NewHabitDialogue.PickingDays(draft, new Weekdays(Set.of()), flag));
      }
      states.add(new NewHabitDialogue.Previewed(draft));
      states.add(new NewHabitDialogue.Choosing(draft));
    }
    states.add(new NewHabitDialogue.Doubted(drafts().getFirst(), drafts()));
    states.add(new ChangeHabitDialogue.Choosing(habit));
    for (var field : Field.values()) {
      states.add(new ChangeHabitDialogue.Asked(habit, field, false));
    }
    states.add(new ChangeHabitDialogue.Asked(habit, Field.GOAL, true));
    states.add(new ChangeHabitDialogue.PickingDays(habit, SOME_DAYS));
    states.add(new CheckInDialogue.AskedAmount(habit, DAY));
    states.add(new CheckInDialogue.AskedNote(habit, DAY));
    states.add(new HistoryDialogue.AskedDay(habit));
    states.add(new RestDialogue.AskedWhat());
    states.add(new RestDialogue.AskedUntil(habit));
    states.add(new RestDialogue.AskedUntil(null));
    states.add(new SettingsDialogue.AskedQuietHours());
    states.add(new SettingsDialogue.AskedName());
    states.add(new ForgetDialogue.AskedWord("забудь меня"));
    states.add(new ClarifyDialogue.Ambiguous("done \"read\" = 1\n2", 3));
    states.add(new LinkDialogue.AskedCode());
    states.add(consent());
    return states;
  }

  /** Whose code it is, with a name that could end a field. */
  public static LinkDialogue.AskedConsent consent() {
    var messengers = Set.of(Messenger.TELEGRAM, Messenger.TERMINAL);
    var account = new Account(new PersonName("Ann = \"B\" 2"), messengers, DAY, 4);
    return new LinkDialogue.AskedConsent(new LinkId(new UUID(3, 4)), account);
  }

  public static HabitId aHabit() {
    return new HabitId(new UUID(1, 2));
  }

  private static List<HabitDraft> drafts() {
    var look = new Look(new HabitName("Read: a b/c"), "📖", "two\nlines", List.of("a", "b"));
    var times =
        List.of(
            ReminderTime.daily(LocalTime.of(7, 5)),
            new ReminderTime(LocalTime.MIDNIGHT, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
    var reminding = new Reminding(times, Duration.ofMinutes(90), 3);
    var drafts = new ArrayList<HabitDraft>();
    drafts.add(HabitDraft.daily(new HabitName("x")));
    for (var schedule :
        List.of(
            new Schedule.EveryDay(),
            new Schedule.OnWeekdays(Set.of(DayOfWeek.TUESDAY)),
            new Schedule.EveryFewDays(3),
            new Schedule.DaysAfterLast(4),
            new Schedule.TimesPerWeek(5),
            new Schedule.TimesPerMonth(6),
            new Schedule.WeeklyTotal(),
            new Schedule.MonthlyTotal(),
            new Schedule.DayOfMonth(31))) {
      var target = new Target.AtLeast(new Amount(1_500), new Unit("full cups"), 50);
      var goal = new Goal.Streak(30, true);
      drafts.add(new HabitDraft(look, schedule, target, goal, reminding, true));
    }
    for (var target :
        List.of(
            Target.ONCE,
            new Target.AtMost(Amount.ZERO, Unit.TIMES),
            new Target.AtMost(Amount.of(2), new Unit("чашки")),
            new Target.Avoid())) {
      drafts.add(
          new HabitDraft(
              look,
              new Schedule.EveryDay(),
              target,
              new Goal.Total(100, false),
              Reminding.NEVER,
              false));
    }
    return drafts;
  }
}
