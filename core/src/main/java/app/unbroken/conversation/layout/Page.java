package app.unbroken.conversation.layout;

import app.unbroken.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is shown of a screen's items at once.
 *
 * @param isCut whether some of its items gave way to what is said once above the first page; they
 *     are seen on the same page without that, which is the next one then
 */
record Page(List<Item> items, int number, boolean hasNext, boolean isCut) {

  /** As much of it as there is room for below so many other buttons. */
  Page below(int leads, int room) {
    var turns = hasNext ? 1 : 0;
    if (choices().size() + turns + leads <= room) {
      return this;
    }
    var count = items.size();
    while (count > 1 && choices(items.subList(0, count)).size() + 1 + leads > room) {
      count--;
    }
    return new Page(items.subList(0, count), number, true, true);
  }

  List<Choice> choices() {
    return choices(items);
  }

  private static List<Choice> choices(List<Item> items) {
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
      turns.add(new Choice(pages.next(), pages.turn().apply(isCut ? number : number + 1)));
    }
    return turns;
  }
}
