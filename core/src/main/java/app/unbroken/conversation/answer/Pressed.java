package app.unbroken.conversation.answer;

import app.unbroken.conversation.act.DayActs;
import app.unbroken.conversation.act.Say;
import app.unbroken.conversation.act.Snoozing;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.grammar.Label;
import app.unbroken.conversation.screen.ReviewScreen;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Habit;
import app.unbroken.tracking.HowMuch;
import app.unbroken.tracking.Today;
import app.unbroken.tracking.Today.Group;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Labels of buttons, typed while no question waits: "ok" to a reminder, "all done" in the morning.
 */
final class Pressed {
  private Pressed() {}

  static Answer answer(Exchange exchange, Label label) {
    var yesterday = exchange.today().minusDays(1);
    return switch (label) {
      case OK, DONE, YES -> reminded(exchange, false);
      case SKIP -> reminded(exchange, true);
      case ALL_DONE ->
          ReviewScreen.open(Places.reaching(exchange, yesterday), yesterday).isEmpty()
              ? DaysOver.allDone(exchange, exchange.today())
              : DaysOver.allDone(exchange, yesterday);
      case NO -> DaysOver.nothingDone(exchange, yesterday);
      case CHOOSE -> Places.review(exchange, yesterday, 0);
      case CANCEL -> Commands.answer(exchange, "cancel", "");
      case CHANGE -> TapAnswers.answer(exchange, new Tap.Open(Place.HABITS, 0));
      case MENU -> TapAnswers.answer(exchange, new Tap.Open(Place.MENU, 0));
      case LATER -> later(exchange);
      case BACK, NEXT, PREVIOUS -> TapAnswers.answer(exchange, new Tap.Open(Place.TODAY, 0));
    };
  }

  /** The habit that reminded last, or the only one that is open; else the list to choose from. */
  private static Answer reminded(Exchange exchange, boolean skip) {
    var open = Today.of(exchange.wholeDay()).in(Group.OPEN).stream().map(Today.Row::habit).toList();
    var meant = lastReminding(exchange, open).or(() -> only(open));
    if (meant.isEmpty()) {
      var key = open.isEmpty() ? "line.nothing.open" : "line.which";
      return Answer.show(Say.todayScreen(exchange).after(exchange.reader().write(key)));
    }
    var habit = meant.get().id();
    var today = exchange.today();
    var said =
        skip
            ? DayActs.skip(exchange, habit, today, Origin.LIST)
            : DayActs.record(exchange, habit, today, new HowMuch.Done(), Origin.LIST);
    return DayActs.answer(exchange, said, habit, today, Origin.LIST);
  }

  private static Answer later(Exchange exchange) {
    var open = Today.of(exchange.wholeDay()).in(Group.OPEN).stream().map(Today.Row::habit).toList();
    return lastReminding(exchange, open)
        .map(habit -> Snoozing.ask(exchange, habit.id(), exchange.today()))
        .orElseGet(() -> TapAnswers.answer(exchange, new Tap.Open(Place.TODAY, 0)));
  }

  private static Optional<Habit> lastReminding(Exchange exchange, List<Habit> open) {
    var now = exchange.reader().localTime();
    return open.stream()
        .filter(habit -> lastBefore(habit, now).isPresent())
        .max(Comparator.comparing(habit -> lastBefore(habit, now).orElse(LocalTime.MIN)));
  }

  private static Optional<LocalTime> lastBefore(Habit habit, LocalTime now) {
    return habit.reminding().times().stream()
        .map(time -> time.at())
        .filter(at -> !at.isAfter(now))
        .max(Comparator.naturalOrder());
  }

  private static Optional<Habit> only(List<Habit> open) {
    return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
  }
}
