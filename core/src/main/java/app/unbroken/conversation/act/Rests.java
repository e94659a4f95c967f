package app.unbroken.conversation.act;

import app.unbroken.chat.Text;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.habit.HabitId;
import app.unbroken.planning.EndVacation;
import app.unbroken.planning.PauseHabit;
import app.unbroken.planning.StartVacation;
import app.unbroken.user.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Pauses and vacations. */
public final class Rests {
  private Rests() {}

  public static Answer pause(Exchange exchange, HabitId id, @Nullable LocalDate last) {
    PauseHabit.Outcome outcome =
        exchange.decide((journal, action) -> PauseHabit.decide(journal, id, last, action));
    var reader = exchange.reader();
    return switch (outcome) {
      case PauseHabit.Outcome.Paused(var habit, var span) ->
          Say.habit(
              exchange,
              id,
              span.last() == null
                  ? reader.write("pause.done.open", HabitLine.name(habit))
                  : reader.write("pause.done", HabitLine.name(habit), span.last()),
              reader.undo(exchange.lastDeed()));
      case PauseHabit.Outcome.AlreadyPaused(var habit, var span) ->
          Say.habit(exchange, id, reader.write("pause.again", HabitLine.name(habit)));
      case PauseHabit.Outcome.EndsInThePast(var earliest) -> Say.line(exchange, "rest.past");
      case PauseHabit.Outcome.Archived(var habit) ->
          Say.habit(exchange, id, reader.write("habit.is.archived", HabitLine.name(habit)));
      case PauseHabit.Outcome.NoSuchHabit() -> Say.missing(exchange);
    };
  }

  public static Answer vacation(Exchange exchange, LocalDate first, @Nullable LocalDate last) {
    StartVacation.Outcome outcome =
        exchange.decide((journal, action) -> StartVacation.decide(journal, first, last, action));
    return switch (outcome) {
      case StartVacation.Outcome.Planned(var vacation, var begun) ->
          Say.done(exchange, planned(exchange.reader(), vacation, begun));
      case StartVacation.Outcome.Overlaps(var existing) ->
          Say.line(exchange, "vacation.overlaps", existing.first());
      case StartVacation.Outcome.EndsBeforeItBegins(var begin, var end) ->
          Say.line(exchange, "rest.past");
      case StartVacation.Outcome.TooLongAgo(var earliest) -> Say.line(exchange, "rest.past");
      case StartVacation.Outcome.TooFarAhead(var latest) ->
          Say.line(exchange, "rest.too.far", latest);
    };
  }

  private static Text planned(Reader reader, Span vacation, boolean begun) {
    var last = vacation.last();
    if (begun) {
      return last == null
          ? reader.write("vacation.done.open")
          : reader.write("vacation.done", last);
    }
    return last == null
        ? reader.write("vacation.planned.open", vacation.first())
        : reader.write("vacation.planned", vacation.first(), last);
  }

  public static Answer endVacation(Exchange exchange) {
    EndVacation.Outcome outcome = exchange.decide(EndVacation::decide);
    Text text =
        switch (outcome) {
          case EndVacation.Outcome.Ended ignored -> exchange.reader().write("vacation.ended");
          case EndVacation.Outcome.CalledOff ignored ->
              exchange.reader().write("vacation.called.off");
          case EndVacation.Outcome.NotOnVacation ignored ->
              exchange.reader().write("vacation.none");
        };
    return outcome instanceof EndVacation.Outcome.NotOnVacation
        ? Say.today(exchange, text)
        : Say.done(exchange, text);
  }
}
