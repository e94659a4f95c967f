package app.unbroken.conversation.tap;

import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.Scope;
import app.unbroken.linking.LinkId;
import java.time.LocalDate;
import java.util.Optional;

/** What a button means. */
public sealed interface Tap {

  /** Shows a screen. */
  record Open(Place place, int page) implements Tap {}

  /** Shows one side of a habit. */
  record Look(HabitId habit, HabitView view, int page) implements Tap {}

  /** Shows one day of a habit. */
  record LookAtDay(HabitId habit, LocalDate day) implements Tap {}

  /** Does all that is still missing on a day. */
  record Complete(HabitId habit, LocalDate day, Origin origin) implements Tap {}

  /** Adds so much to a day; for a habit to avoid, so many slips. */
  record Add(HabitId habit, LocalDate day, Amount amount, Origin origin) implements Tap {}

  /** Lets a day count neither way. */
  record Skip(HabitId habit, LocalDate day, Origin origin) implements Tap {}

  /** Asks for how long a reminder of a day is to be put off. */
  record Later(HabitId habit, LocalDate day) implements Tap {}

  /** Puts a reminder of a day off. */
  record Snooze(HabitId habit, LocalDate day, Nap nap) implements Tap {}

  /** Asks for how long all that has reminded of a day and is still open is to be put off. */
  record LaterAll(LocalDate day) implements Tap {}

  /** Puts all of that off. */
  record SnoozeAll(LocalDate day, Nap nap) implements Tap {}

  /** Lets a habit remind once a day, at this minute of the day. */
  record RemindAt(HabitId habit, int minute) implements Tap {}

  /** Takes everything back that was said about a day. */
  record Clear(HabitId habit, LocalDate day) implements Tap {}

  /** Takes one action back. */
  record Undo(ActionId action) implements Tap {}

  /** Does something with a whole habit. */
  record Act(HabitId habit, HabitAct act) implements Tap {}

  /** Lets a habit begin earlier, to fill in a day before its start. */
  record MoveStart(HabitId habit, LocalDate day) implements Tap {}

  /** Everything that was open on a day was done after all. */
  record AllDone(LocalDate day) implements Tap {}

  /** Nothing more was done on a day. */
  record NothingDone(LocalDate day) implements Tap {}

  /** Shows what a day asked for, to fill it in. */
  record ReviewDay(LocalDate day, int page) implements Tap {}

  /** Makes one of two habits; the first stays. */
  record Unite(HabitId stays, HabitId goes) implements Tap {}

  /** What the first side of a link says to the second. */
  record Consent(LinkId link, Verdict verdict) implements Tap {}

  /** Takes a link of two messengers back. */
  record Part(LinkId link) implements Tap {}

  /** Begins a dialogue about nothing in particular. */
  record Begin(Beginning what) implements Tap {}

  /** Begins a dialogue about a habit. */
  record BeginWith(HabitId habit, HabitBeginning what) implements Tap {}

  /** Begins a dialogue about a day of a habit. */
  record BeginOn(HabitId habit, LocalDate day, DayBeginning what) implements Tap {}

  /** Sets something about the person; the value is in the setting's own words. */
  record Choose(Setting setting, String value) implements Tap {}

  /**
   * Answers a dialogue's question. A dialogue that has moved on does not take it any more.
   *
   * @param step the question's short name
   * @param value the answer in the question's own words
   */
  record Answer(DialogueId dialogue, String step, String value) implements Tap {}

  /** Turns the pages of a dialogue's question. */
  record Turn(DialogueId dialogue, String step, int page) implements Tap {}

  /** The cheapest scope with which the tap can most likely be answered. */
  default Scope scope() {
    return switch (this) {
      case Look(var habit, var view, var page) -> new Scope.OneHabit(habit);
      case LookAtDay(var habit, var day) -> new Scope.OneHabit(habit);
      case Complete(var habit, var day, var origin) when origin == Origin.DAY ->
          new Scope.OneHabit(habit);
      case Add(var habit, var day, var amount, var origin)
          when origin != Origin.LIST && origin != Origin.REVIEW ->
          new Scope.OneHabit(habit);
      case Skip(var habit, var day, var origin) when origin != Origin.LIST ->
          new Scope.OneHabit(habit);
      case Clear(var habit, var day) -> new Scope.OneHabit(habit);
      case Later(var habit, var day) -> new Scope.OneHabit(habit);
      case Snooze(var habit, var day, var nap) -> new Scope.OneHabit(habit);
      case RemindAt(var habit, var minute) -> new Scope.OneHabit(habit);
      case BeginWith(var habit, var what) -> new Scope.OneHabit(habit);
      case BeginOn(var habit, var day, var what) -> new Scope.OneHabit(habit);
      case Undo ignored -> Scope.RECENT;
      case Part ignored -> Scope.PROFILE;
      case Consent ignored -> Scope.PROFILE;
      case Unite ignored -> Scope.EVERYTHING;
      case Open(var place, var page) when place.isAboutThePersonAlone() -> Scope.PROFILE;
      default -> Scope.TODAY;
    };
  }

  /** As it is written on a button, 64 bytes at most. */
  default String data() {
    return TapCode.write(this);
  }

  /** What a button's data means; empty for anything that this program would not write. */
  static Optional<Tap> read(String data) {
    return TapCode.read(data);
  }
}
