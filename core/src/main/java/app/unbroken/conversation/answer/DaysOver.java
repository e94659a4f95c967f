package app.unbroken.conversation.answer;

import app.unbroken.chat.Text;
import app.unbroken.conversation.act.DayActs;
import app.unbroken.conversation.act.Say;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.news.Morning;
import app.unbroken.conversation.screen.ReviewScreen;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.tracking.HowMuch;
import java.time.LocalDate;
import java.util.ArrayList;

/** What a day that is over left open: done after all, or not. */
final class DaysOver {
  private static final int MOST_UNDO_BUTTONS = 3;

  private DaysOver() {}

  static Answer allDone(Exchange exchange, LocalDate day) {
    var reader = exchange.reader();
    var open = ReviewScreen.open(Places.reaching(exchange, day), day);
    if (open.isEmpty()) {
      return Say.today(
          exchange,
          reader.write("review.nothing", reader.words().relativeDay(day, exchange.today())));
    }
    var text = Text.empty();
    var undo = new ArrayList<Choice>();
    for (var habit : open) {
      var deedsBefore = exchange.deeds().size();
      var said = DayActs.record(exchange, habit.id(), day, new HowMuch.Done(), Origin.REVIEW);
      text = text.isEmpty() ? said.text() : text.line().and(said.text());
      if (exchange.deeds().size() > deedsBefore && undo.size() < MOST_UNDO_BUTTONS) {
        undo.add(reader.choice("button.undo.one", new Tap.Undo(exchange.lastDeed()), habit.name()));
      }
    }
    return Say.today(exchange, text, undo.toArray(Choice[]::new));
  }

  static Answer nothingDone(Exchange exchange, LocalDate day) {
    var journal = Places.reaching(exchange, day);
    var reader = exchange.reader();
    var news = Morning.ofDayLeftOpen(reader, journal, day);
    var text = reader.write("review.left");
    return Say.today(exchange, news.isEmpty() ? text : news.line().and(text));
  }
}
