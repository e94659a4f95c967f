package app.unbroken.conversation.layout;

import java.util.List;

/**
 * Cuts items into pages. A page has room for so many buttons, those that turn pages included, for
 * so many items and characters; at least one item is on each.
 */
record Paging(List<Item> items, int buttons, int lines, int characters) {

  /** The page of this number, the last one where there are fewer. */
  Page page(int wanted) {
    var start = 0;
    var number = 0;
    var end = endOfPageFrom(start);
    while (number < wanted && end < items.size()) {
      start = end;
      number++;
      end = endOfPageFrom(start);
    }
    return new Page(items.subList(start, end), number, end < items.size(), false);
  }

  private int endOfPageFrom(int start) {
    var left = start > 0 ? buttons - 1 : buttons;
    var last = fill(start, left);
    return last == items.size() ? last : fill(start, left - 1);
  }

  private int fill(int start, int mostButtons) {
    var count = 0;
    var length = 0;
    for (var index = start; index < items.size(); index++) {
      var item = items.get(index);
      count += item.choice() == null ? 0 : 1;
      length += item.line().length() + 1;
      if (index > start && (count > mostButtons || length > characters || index - start >= lines)) {
        return index;
      }
    }
    return items.size();
  }
}
