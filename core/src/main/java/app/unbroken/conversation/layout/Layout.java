package app.unbroken.conversation.layout;

import app.unbroken.chat.Button;
import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Card;
import app.unbroken.chat.Text;
import app.unbroken.chat.Typed;
import app.unbroken.conversation.tap.Tap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Lays a screen out for one messenger. */
public final class Layout {
  /** What a thumb can still overlook on a keyboard, whatever the messenger would allow. */
  private static final int ITEMS_ON_A_KEYBOARD = 12;

  /** What fits on two screens of a phone. */
  private static final int MOST_LINES = 40;

  /** Kept free for items below a head that somebody made very long. */
  private static final int ROOM_FOR_ITEMS = 400;

  private static final String GAP = "\n\n";

  private Layout() {}

  public static Card card(Screen screen, Capabilities able) {
    return able.listRows() > 0 ? list(screen, able) : keyboard(screen, able);
  }

  private static Card keyboard(Screen screen, Capabilities able) {
    var sheet = Sheet.of(screen, able.textLimitWithButtons());
    var page = sheet.paging(screen.items(), ITEMS_ON_A_KEYBOARD).page(screen.pages().number());
    var rows = new ArrayList<List<Choice>>();
    rows.addAll(Rows.flowing(screen.leads(), able.perRow()));
    rows.addAll(Rows.flowing(page.choices(), able.perRow()));
    rows.addAll(Rows.flowing(page.turns(screen.pages()), able.perRow()));
    rows.addAll(Rows.flowing(screen.actions(), able.perRow()));
    rows.addAll(Rows.flowing(screen.ways(), able.perRow()));
    return new Card(sheet.text(page), buttons(rows, able.labelLimit(), able), screen.shareLabel());
  }

  /** Three buttons where three are enough, else the rows of a list, one below the other. */
  private static Card list(Screen screen, Capabilities able) {
    var sheet = Sheet.of(screen, able.textLimitWithButtons());
    var items =
        Stream.concat(screen.items().stream(), screen.actions().stream().map(Item::choice))
            .toList();
    var ways = apart(Stream.of(screen.ways().reversed())).reversed();
    var room = able.listRows() - ways.size();
    var whole = sheet.paging(items, room).page(screen.pages().number());
    var leads = whole.number() == 0 ? screen.leads() : List.<Choice>of();
    var page = whole.below(leads.size(), room);
    var rows =
        apart(Stream.of(leads, page.choices(), page.turns(screen.pages()), ways)).stream()
            .map(List::of)
            .toList();
    var limit = rows.size() <= able.buttons() ? able.labelLimit() : able.rowLabelLimit();
    return new Card(sheet.text(page), buttons(rows, limit, able), screen.shareLabel());
  }

  /** The first of those that do the same: WhatsApp refuses a list in which two rows do. */
  private static List<Choice> apart(Stream<List<Choice>> choices) {
    var known = new HashSet<Tap>();
    return choices.flatMap(List::stream).filter(choice -> known.add(choice.tap())).toList();
  }

  private static List<List<Button>> buttons(
      List<List<Choice>> rows, int labelLimit, Capabilities able) {
    var labels = rows.stream().flatMap(List::stream).map(Choice::label).toList();
    var fitted = Labels.fitted(labels, labelLimit).iterator();
    return rows.stream()
        .map(row -> row.stream().map(choice -> button(choice, fitted.next(), able)).toList())
        .toList();
  }

  private static Button button(Choice choice, String label, Capabilities able) {
    var hint = able.rowHintLimit() == 0 ? "" : Typed.shorten(choice.hint(), able.rowHintLimit());
    return new Button(label, choice.tap().data(), hint);
  }

  /** The text of a card: what stays on each page, and the room between for what does not. */
  private record Sheet(Text head, Text foot, int limit) {
    static Sheet of(Screen screen, int limit) {
      var foot = screen.foot().shortenedTo(limit / 4);
      var reserved = screen.items().isEmpty() ? 0 : Math.min(ROOM_FOR_ITEMS, limit / 2);
      var head = screen.head().shortenedTo(limit - length(foot) - reserved - 2 * GAP.length());
      return new Sheet(head, foot, limit);
    }

    Paging paging(List<Item> items, int buttons) {
      return new Paging(items, buttons, MOST_LINES, room());
    }

    Text text(Page page) {
      return paragraphs(head, page.text().shortenedTo(room()), foot);
    }

    private int room() {
      return limit - length(head) - length(foot) - 2 * GAP.length();
    }

    private static int length(Text text) {
      return text.length();
    }

    private static Text paragraphs(Text... parts) {
      var text = Text.empty();
      for (var part : parts) {
        if (!part.isEmpty()) {
          text = text.isEmpty() ? part : text.and(GAP).and(part);
        }
      }
      return text;
    }
  }
}
