package app.unbroken.conversation.screen;

import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Item;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.tracking.Today;
import app.unbroken.tracking.Today.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What today asks for and what is done. Numbers follow the person's own order and not the groups,
 * so that an answer such as "1 3" means the same before and after a check-in.
 */
public final class TodayScreen {
  private TodayScreen() {}

  public static Screen of(Reader reader, Today today, int page) {
    var screen =
        reader
            .screen(head(reader, today), Place.TODAY, page)
            .items(items(reader, today))
            .foot(foot(reader, today))
            .action(reader.choice("button.new", new Tap.Begin(Beginning.NEW)));
    return withZone(reader, screen)
        .action(reader.opens("button.habits", Place.HABITS))
        .ways(reader.menu());
  }

  private static Text head(Reader reader, Today today) {
    var head =
        Text.bold(reader.say("today.title"))
            .and(" · " + reader.words().dateWithWeekday(today.day()));
    return today.isPerfect() ? head.line().and(reader.say("today.perfect")) : head;
  }

  private static Screen withZone(Reader reader, Screen screen) {
    return reader.user().days().zoneKnown()
        ? screen
        : screen.action(reader.choice("button.zone", new Tap.Begin(Beginning.ZONE)));
  }

  private static Text foot(Reader reader, Today today) {
    var foot = Text.empty();
    if (today.vacation()) {
      foot = foot.and(reader.say("today.vacation"));
    } else if (today.rows().isEmpty()) {
      foot = foot.and(reader.say("today.empty"));
    } else if (!today.in(Group.OPEN).isEmpty()) {
      foot = foot.and(how(reader, today));
    }
    if (!reader.user().days().zoneKnown()) {
      var unsure = reader.say("today.zone.unknown", reader.localTime());
      foot = foot.isEmpty() ? foot.and(unsure) : foot.and("\n" + unsure);
    }
    return foot;
  }

  /** By numbers that can be written right now. */
  private static String how(Reader reader, Today today) {
    var numbers =
        IntStream.range(0, today.rows().size())
            .filter(index -> today.rows().get(index).group() == Group.OPEN)
            .mapToObj(index -> Integer.toString(index + 1))
            .limit(2)
            .toList();
    return reader.say(
        numbers.size() == 1 ? "today.how.one" : "today.how", String.join(" ", numbers));
  }

  private static List<Item> items(Reader reader, Today today) {
    var items = new ArrayList<Item>();
    for (var group : Group.values()) {
      var above = items.size();
      for (var index = 0; index < today.rows().size(); index++) {
        var row = today.rows().get(index);
        if (row.group() == group) {
          var heading = items.size() == above ? heading(reader, group, items) : Text.empty();
          var line =
              Text.plain(index + 1 + ". ").and(HabitLine.of(reader, row.habit(), row.standing()));
          var button = QuickButton.of(reader, row, today.day(), Origin.LIST);
          items.add(new Item(heading.and(line), button));
        }
      }
    }
    return items;
  }

  private static Text heading(Reader reader, Group group, List<Item> above) {
    var gap = above.isEmpty() ? Text.empty() : Text.plain("\n");
    return gap.andItalic(reader.say(key(group))).line();
  }

  private static String key(Group group) {
    return switch (group) {
      case OPEN -> "today.group.open";
      case KEEPING -> "today.group.keeping";
      case ANY_DAY -> "today.group.any.day";
      case DONE -> "today.group.done";
      case BROKEN -> "today.group.broken";
      case RESTING -> "today.group.resting";
      case NOT_DUE -> "today.group.not.due";
    };
  }
}
