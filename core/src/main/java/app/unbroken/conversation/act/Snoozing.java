package app.unbroken.conversation.act;

import app.unbroken.chat.Text;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.conversation.tap.Nap;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Snooze;
import app.unbroken.planning.ChangeHabit;
import app.unbroken.reminder.Agenda;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;

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

  /** For how long, all that has reminded? */
  public static Answer askAll(Exchange exchange, LocalDate day) {
    var open = Agenda.open(exchange.wholeDay(), day);
    var reader = exchange.reader();
    return open.isEmpty()
        ? Say.today(exchange, reader.write("snooze.nothing"))
        : Say.line(
            exchange,
            reader.write("snooze.ask", names(exchange, open)),
            reader.choice("snooze.ten", new Tap.SnoozeAll(day, Nap.TEN_MINUTES)),
            reader.choice("snooze.hour", new Tap.SnoozeAll(day, Nap.AN_HOUR)),
            reader.choice("snooze.tonight", new Tap.SnoozeAll(day, Nap.UNTIL_TONIGHT)));
  }

  /** One by one: each can be taken back, the last one first. */
  public static Answer snoozeAll(Exchange exchange, LocalDate day, Nap nap) {
    var open = Agenda.open(exchange.wholeDay(), day);
    var reader = exchange.reader();
    if (open.isEmpty()) {
      return Say.today(exchange, reader.write("snooze.nothing"));
    }
    var at = until(exchange, nap);
    for (var habit : open) {
      var wish = new ChangeHabit.Wish.Remind(habit.reminding().snoozed(new Snooze(day, at)));
      exchange.decide((journal, action) -> ChangeHabit.decide(journal, habit.id(), wish, action));
    }
    var time = at.atZone(reader.user().days().zone()).toLocalTime();
    return Say.line(exchange, reader.write("snooze.done", names(exchange, open), time));
  }

  private static Text names(Exchange exchange, List<Habit> habits) {
    var names = habits.stream().map(HabitLine::plainName).toList();
    return Text.bold(exchange.reader().words().list(names));
  }

  /** Once a day at another time, on the weekdays it was for. */
  public static Answer remindAt(Exchange exchange, HabitId id, int minute) {
    var habit = exchange.journal().habit(id);
    if (habit.isEmpty() || !habit.get().isActive()) {
      return missing(exchange);
    }
    var reminding = habit.get().reminding();
    var weekdays = EnumSet.noneOf(DayOfWeek.class);
    reminding.times().forEach(time -> weekdays.addAll(time.weekdays()));
    var at = LocalTime.ofSecondOfDay(minute * 60L);
    var time = new ReminderTime(at, weekdays.isEmpty() ? ReminderTime.EVERY_DAY : weekdays);
    return HabitActs.change(
        exchange, id, new ChangeHabit.Wish.Remind(reminding.times(List.of(time))));
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
