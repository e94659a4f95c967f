package app.unbroken.conversation.layout;

import app.unbroken.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is shown of a screen's items at once. */
record Page(List<Item> items, int number, boolean hasNext) {

  List<Choice> choices() {
    return items.stream().flatMap(item -> Stream.ofNullable(item.choice())).toList();
  }

  Text text() {
    var text = Text.empty();
    for (var item : items) {
      if (!item.line().isEmpty()) {
        text = text.isEmpty() ? item.line() : text.line().and(item.line());
      }
    }
    return text;
  }

  List<Choice> turns(Pages pages) {
    var turns = new ArrayList<Choice>();
    if (number > 0) {
      turns.add(new Choice(pages.previous(), pages.turn().apply(number - 1)));
    }
    if (hasNext) {
      turns.add(new Choice(pages.next(), pages.turn().apply(number + 1)));
    }
    return turns;
  }
}
