package app.unbroken.conversation.act;

import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.conversation.tap.Nap;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Snooze;
import app.unbroken.planning.ChangeHabit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Reminders that are put off. */
public final class Snoozing {
  private static final LocalTime TONIGHT = LocalTime.of(20, 0);
  private static final Duration SOON = Duration.ofMinutes(90);

  private Snoozing() {}

  /** For how long? */
  public static Answer ask(Exchange exchange, HabitId id, LocalDate day) {
    var reader = exchange.reader();
    var habit = exchange.journal().habit(id);
    return habit.isEmpty()
        ? missing(exchange)
        : Say.line(
            exchange,
            reader.write("snooze.ask", HabitLine.name(habit.get())),
            reader.choice("snooze.ten", new Tap.Snooze(id, day, Nap.TEN_MINUTES)),
            reader.choice("snooze.hour", new Tap.Snooze(id, day, Nap.AN_HOUR)),
            reader.choice("snooze.tonight", new Tap.Snooze(id, day, Nap.UNTIL_TONIGHT)));
  }

  public static Answer snooze(Exchange exchange, HabitId id, LocalDate day, Nap nap) {
    var habit = exchange.journal().habit(id);
    if (habit.isEmpty() || !habit.get().isActive()) {
      return missing(exchange);
    }
    var at = until(exchange, nap);
    var wish = new ChangeHabit.Wish.Remind(habit.get().reminding().snoozed(new Snooze(day, at)));
    ChangeHabit.Outcome outcome =
        exchange.decide((journal, action) -> ChangeHabit.decide(journal, id, wish, action));
    var reader = exchange.reader();
    var time = at.atZone(reader.user().days().zone()).toLocalTime();
    var said = reader.write("snooze.done", HabitLine.name(habit.get()), time);
    return outcome instanceof ChangeHabit.Outcome.Changed
        ? Say.line(exchange, said, reader.undo(exchange.lastDeed()))
        : Say.line(exchange, said);
  }

  private static Answer missing(Exchange exchange) {
    exchange.wholeDay();
    return Say.missing(exchange);
  }

  /** To the minute, and never too early; when it is nearly night, an hour. */
  private static Instant until(Exchange exchange, Nap nap) {
    var now = exchange.now();
    var minute = now.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
    return switch (nap) {
      case TEN_MINUTES -> minute.plus(Duration.ofMinutes(10));
      case AN_HOUR -> minute.plus(Duration.ofHours(1));
      case UNTIL_TONIGHT -> {
        var wall = now.atZone(exchange.reader().user().days().zone());
        var tonight = wall.with(TONIGHT).toInstant();
        yield tonight.isBefore(now.plus(SOON)) ? minute.plus(Duration.ofHours(1)) : tonight;
      }
    };
  }
}
