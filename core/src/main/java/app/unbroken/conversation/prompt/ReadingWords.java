package app.unbroken.conversation.prompt;

import app.unbroken.conversation.grammar.CheckIn;
import app.unbroken.conversation.grammar.Question;
import app.unbroken.conversation.grammar.Understood;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Journal;
import java.util.Collection;
import java.util.stream.Collectors;

/** What a reading of a line would do, in a few words. */
final class ReadingWords {
  private ReadingWords() {}

  static String of(Reader reader, Journal journal, Understood reading) {
    return switch (reading) {
      case Understood.Create(var draft, var doubts) ->
          reader.say("clarify.create", draft.look().name());
      case Understood.CheckIns(var all) ->
          all.stream()
              .map(checkIn -> checkIn(reader, journal, checkIn))
              .collect(Collectors.joining(", "));
      case Understood.Skip(var habits, var day) ->
          reader.say("clarify.skip", names(journal, habits));
      case Understood.Pause(var habits, var start, var length) ->
          habits.isEmpty()
              ? reader.say("clarify.vacation")
              : reader.say("clarify.pause", names(journal, habits));
      case Understood.Resume(var habits) ->
          habits.isEmpty()
              ? reader.say("clarify.resume.all")
              : reader.say("clarify.resume", names(journal, habits));
      case Understood.Remind(var habit, var times) ->
          reader.say("clarify.remind", name(journal, habit));
      case Understood.Reschedule(var habit, var schedule) ->
          reader.say("clarify.change", name(journal, habit));
      case Understood.Rename(var habit, var called) ->
          reader.say("clarify.rename", name(journal, habit), called);
      case Understood.Manage(var habit, var verb) ->
          reader.say(
              switch (verb) {
                case SHOW -> "clarify.show";
                case CHANGE -> "clarify.change";
                case ARCHIVE -> "clarify.archive";
                case DELETE -> "clarify.delete";
              },
              name(journal, habit));
      case Understood.Ask(Question.StreakOf(var habit)) ->
          reader.say("clarify.show", name(journal, habit));
      case Understood.Ask(Question.StatsOf(var habit)) ->
          reader.say("clarify.show", name(journal, habit));
      case Understood.Ask ignored -> reader.say("clarify.ask.streaks");
      case Understood.Undo ignored -> reader.say("button.undo");
      case Understood.Command(var name, var payload) -> reader.command(name);
      case Understood.Numbers ignored -> reader.say("clarify.other");
      case Understood.Pressed ignored -> reader.say("clarify.other");
      case Understood.Courtesy ignored -> reader.say("clarify.other");
      case Understood.Ambiguous ignored -> reader.say("clarify.other");
      case Understood.UnknownHabit(var name) -> reader.say("clarify.create", name);
      case Understood.Refused ignored -> reader.say("clarify.other");
      case Understood.NotUnderstood ignored -> reader.say("clarify.other");
    };
  }

  private static String checkIn(Reader reader, Journal journal, CheckIn checkIn) {
    var name = name(journal, checkIn.habit());
    return switch (checkIn.what()) {
      case CheckIn.Done ignored -> reader.say("clarify.done", name);
      case CheckIn.Some(var amount, var unit) ->
          reader.say("clarify.some", name, reader.words().amount(amount, unit));
      case CheckIn.Slip ignored -> reader.say("clarify.slip", name);
    };
  }

  private static String names(Journal journal, Collection<HabitId> habits) {
    return habits.stream().map(habit -> name(journal, habit)).collect(Collectors.joining(", "));
  }

  private static String name(Journal journal, HabitId id) {
    return journal.habit(id).map(HabitLine::plainName).orElse("");
  }
}
