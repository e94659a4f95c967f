package app.unbroken.conversation.act;

import app.unbroken.chat.Text;
import app.unbroken.checkin.Entry;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.news.Cheers;
import app.unbroken.conversation.screen.DayScreen;
import app.unbroken.conversation.screen.DayWords;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.conversation.screen.HabitScreen;
import app.unbroken.conversation.screen.ReviewScreen;
import app.unbroken.conversation.tap.HabitAct;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.tracking.ClearDay;
import app.unbroken.tracking.DayRefusal;
import app.unbroken.tracking.HowMuch;
import app.unbroken.tracking.NoteDay;
import app.unbroken.tracking.RecordCheckIn;
import app.unbroken.tracking.SkipDay;
import app.unbroken.tracking.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Check-ins, skips, notes and the like: everything that is said about one day of one habit. */
public final class DayActs {
  private DayActs() {}

  /**
   * What came of it.
   *
   * @param choices what can follow
   */
  public record Said(Text text, List<Choice> choices) {
    public Said {
      choices = List.copyOf(choices);
    }

    static Said of(Text text, Choice... choices) {
      return new Said(text, List.of(choices));
    }
  }

  public static Said record(
      Exchange exchange, HabitId habit, LocalDate day, HowMuch howMuch, Origin origin) {
    var checkIn = new RecordCheckIn.CheckIn(habit, day, howMuch, "", way(origin));
    RecordCheckIn.Outcome outcome =
        exchange.decide((journal, action) -> RecordCheckIn.decide(journal, checkIn, action));
    var reader = exchange.reader();
    return switch (outcome) {
      case RecordCheckIn.Outcome.Recorded recorded -> recorded(exchange, recorded);
      case RecordCheckIn.Outcome.NothingNew(var same, var entry, var standing) -> {
        var state = HabitLine.state(reader, same, standing);
        yield Said.of(
            reader.write(
                "check.in.again",
                HabitLine.name(same),
                state.isEmpty() ? reader.say("habit.done") : state));
      }
      case RecordCheckIn.Outcome.NothingToAdd(var same) ->
          Said.of(reader.write("check.in.nothing", HabitLine.name(same)));
      case RecordCheckIn.Outcome.TooMuch(var same, var allowed) ->
          Said.of(reader.write("check.in.too.much", HabitLine.name(same), allowed));
      case RecordCheckIn.Outcome.Refused(var same, var why) -> refused(exchange, same, why);
      case RecordCheckIn.Outcome.Archived(var same) -> archived(exchange, same);
      case RecordCheckIn.Outcome.NoSuchHabit() -> Said.of(reader.write("habit.missing"));
    };
  }

  public static Said skip(Exchange exchange, HabitId habit, LocalDate day, Origin origin) {
    SkipDay.Outcome outcome =
        exchange.decide(
            (journal, action) -> SkipDay.decide(journal, habit, day, way(origin), action));
    var reader = exchange.reader();
    return switch (outcome) {
      case SkipDay.Outcome.Skipped(var same, var entry, var before, var standing) ->
          undoable(
              exchange,
              reader.write("skip.done", HabitLine.name(same), DayWords.when(reader, day)));
      case SkipDay.Outcome.AlreadySkipped(var same, var entry) ->
          Said.of(reader.write("skip.again", HabitLine.name(same)));
      case SkipDay.Outcome.Refused(var same, var why) -> refused(exchange, same, why);
      case SkipDay.Outcome.Archived(var same) -> archived(exchange, same);
      case SkipDay.Outcome.NoSuchHabit() -> Said.of(reader.write("habit.missing"));
    };
  }

  public static Said clear(Exchange exchange, HabitId habit, LocalDate day) {
    ClearDay.Outcome outcome =
        exchange.decide(
            (journal, action) -> ClearDay.decide(journal, habit, day, Way.THROUGH_HISTORY, action));
    var reader = exchange.reader();
    return switch (outcome) {
      case ClearDay.Outcome.Cleared(var same, var before, var standing) ->
          undoable(
              exchange,
              reader.write("clear.done", HabitLine.name(same), DayWords.when(reader, day)));
      case ClearDay.Outcome.NothingThere(var same, var where) ->
          Said.of(reader.write("clear.nothing", HabitLine.name(same)));
      case ClearDay.Outcome.Refused(var same, var why) -> refused(exchange, same, why);
      case ClearDay.Outcome.Archived(var same) -> archived(exchange, same);
      case ClearDay.Outcome.NoSuchHabit() -> Said.of(reader.write("habit.missing"));
    };
  }

  public static Said note(Exchange exchange, HabitId habit, LocalDate day, String typed) {
    var note = new NoteDay.Note(habit, day, typed, Way.THROUGH_HISTORY);
    NoteDay.Outcome outcome =
        exchange.decide((journal, action) -> NoteDay.decide(journal, note, action));
    var reader = exchange.reader();
    return switch (outcome) {
      case NoteDay.Outcome.Noted(var same, var entry, var cut) ->
          undoable(exchange, reader.write(noteKey(entry, cut), HabitLine.name(same), entry.note()));
      case NoteDay.Outcome.NothingNew(var same) ->
          Said.of(reader.write("note.again", HabitLine.name(same)));
      case NoteDay.Outcome.Refused(var same, var why) -> refused(exchange, same, why);
      case NoteDay.Outcome.Archived(var same) -> archived(exchange, same);
      case NoteDay.Outcome.NoSuchHabit() -> Said.of(reader.write("habit.missing"));
    };
  }

  private static String noteKey(Entry entry, boolean cut) {
    return entry.note().isEmpty() ? "note.gone" : cut ? "note.cut" : "note.done";
  }

  /** The card that was tapped, below what came of the tap. */
  public static Answer answer(
      Exchange exchange, Said said, HabitId habit, LocalDate day, Origin origin) {
    var brief = Say.brief(exchange, said.text(), said.choices());
    var actions = said.choices().toArray(Choice[]::new);
    var card = card(exchange, habit, day, origin);
    var edited = card == null ? brief : card.after(said.text()).lead(actions);
    // Who fills in several days in a row is shown the rest each time, even where that is a message.
    return Answer.result(edited, origin == Origin.REVIEW ? edited : brief);
  }

  private static @Nullable Screen card(
      Exchange exchange, HabitId id, LocalDate day, Origin origin) {
    var habit = exchange.journal().habit(id).orElse(null);
    if (habit == null) {
      return Say.todayScreen(exchange);
    }
    return switch (origin) {
      case LIST -> Say.todayScreen(exchange);
      case CARD -> HabitScreen.of(exchange.reader(), exchange.journal(), habit, 0);
      case DAY -> DayScreen.of(exchange.reader(), exchange.journal(), habit, day);
      case REVIEW -> ReviewScreen.of(exchange.reader(), exchange.wholeDay(), day, 0);
      case REMINDER -> null;
    };
  }

  private static Said recorded(Exchange exchange, RecordCheckIn.Outcome.Recorded recorded) {
    var reader = exchange.reader();
    var text = DayWords.recorded(reader, recorded);
    for (var cheer : Cheers.of(reader, recorded)) {
      text = text.line().and(cheer);
    }
    var choices = new ArrayList<>(Cheers.choices(reader, recorded.habit().id(), recorded.goal()));
    choices.add(reader.undo(exchange.lastDeed()));
    return new Said(text, choices);
  }

  private static Said undoable(Exchange exchange, Text text) {
    return Said.of(text, exchange.reader().undo(exchange.lastDeed()));
  }

  private static Said refused(Exchange exchange, Habit habit, DayRefusal why) {
    var reader = exchange.reader();
    var text = DayWords.refused(reader, habit, why);
    return switch (why) {
      case DayRefusal.InTheFuture ignored -> Said.of(text);
      case DayRefusal.TooLongAgo(var day, var earliest) ->
          Said.of(text, reader.choice("button.that.day", new Tap.LookAtDay(habit.id(), day)));
      case DayRefusal.BeforeStart(var day, var start) ->
          Said.of(
              text,
              reader.choice(
                  "button.move.start",
                  new Tap.MoveStart(habit.id(), day),
                  reader.words().relativeDay(day, reader.today())));
    };
  }

  private static Said archived(Exchange exchange, Habit habit) {
    var reader = exchange.reader();
    return Said.of(
        reader.write("habit.is.archived", HabitLine.name(habit)),
        reader.choice("button.restore", new Tap.Act(habit.id(), HabitAct.RESTORE)));
  }

  /** A day that was opened through the history may be written however old it is. */
  private static Way way(Origin origin) {
    return origin == Origin.DAY ? Way.THROUGH_HISTORY : Way.DIRECTLY;
  }
}
