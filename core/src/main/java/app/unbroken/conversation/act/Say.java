package app.unbroken.conversation.act;

import app.unbroken.chat.Text;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.screen.HabitScreen;
import app.unbroken.conversation.screen.TodayScreen;
import app.unbroken.conversation.tap.Place;
import app.unbroken.habit.HabitId;
import app.unbroken.tracking.Today;
import java.util.List;

/** Answers of the usual shapes. */
public final class Say {
  private Say() {}

  /** A line of its own with what can follow; the day's list and the menu are always near. */
  public static Answer line(Exchange exchange, Text text, Choice... actions) {
    return Answer.show(brief(exchange, text, List.of(actions)));
  }

  public static Answer line(Exchange exchange, String key, Object... arguments) {
    return line(exchange, exchange.reader().write(key, arguments));
  }

  /** The day's list below a line; only the line where a message would cost another one. */
  public static Answer today(Exchange exchange, Text text, Choice... actions) {
    return Answer.result(
        todayScreen(exchange).after(text).lead(actions), brief(exchange, text, List.of(actions)));
  }

  /** The same for something that has just been done and can be undone. */
  public static Answer done(Exchange exchange, Text text) {
    return today(exchange, text, exchange.reader().undo(exchange.lastDeed()));
  }

  /** The habit's card below a line. */
  public static Answer habit(Exchange exchange, HabitId id, Text text, Choice... actions) {
    var screen = habitScreen(exchange, id);
    return Answer.result(screen.after(text).lead(actions), brief(exchange, text, List.of(actions)));
  }

  /** The same after a change: whoever gets the line alone is told what holds now. */
  public static Answer changed(Exchange exchange, HabitId id, Text text, Choice... actions) {
    var summary =
        exchange
            .journal()
            .habit(id)
            .map(habit -> Text.plain(HabitScreen.summary(exchange.reader(), habit)))
            .orElseGet(Text::empty);
    var brief = brief(exchange, text.line().and(summary), List.of(actions));
    return Answer.result(habitScreen(exchange, id).after(text).lead(actions), brief);
  }

  public static Answer missing(Exchange exchange) {
    var text = exchange.reader().write("habit.missing");
    return Answer.show(todayScreen(exchange).after(text));
  }

  public static Screen todayScreen(Exchange exchange) {
    return TodayScreen.of(exchange.reader(), Today.of(exchange.wholeDay()), 0);
  }

  private static Screen habitScreen(Exchange exchange, HabitId id) {
    return exchange
        .journal()
        .habit(id)
        .map(habit -> HabitScreen.of(exchange.reader(), exchange.journal(), habit, 0))
        .orElseGet(() -> todayScreen(exchange));
  }

  static Screen brief(Exchange exchange, Text text, List<Choice> actions) {
    var reader = exchange.reader();
    return reader
        .screen(text, Place.TODAY, 0)
        .action(actions.toArray(Choice[]::new))
        .action(reader.today("button.today"))
        .ways(reader.menu());
  }
}
