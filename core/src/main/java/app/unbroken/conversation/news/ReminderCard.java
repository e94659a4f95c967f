package app.unbroken.conversation.news;

import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Item;
import app.unbroken.conversation.layout.Layout;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.conversation.screen.QuickButton;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.conversation.tap.HabitBeginning;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Target;
import app.unbroken.journal.Journal;
import app.unbroken.reminder.Agenda;
import app.unbroken.reminder.Ignored;
import app.unbroken.reminder.Ring;
import app.unbroken.reminder.UsualTime;
import app.unbroken.reminder.Wanted;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that rings for a person at one moment, on one card with a row for each habit. */
public final class ReminderCard {
  private ReminderCard() {}

  /** A habit on one of the person's days: what its buttons stand for. */
  private record Row(HabitId habit, LocalDate day) {}

  /**
   * The journal holds all habits, as they are now. Empty where nothing of it is wanted any more.
   */
  public static Optional<Outgoing> of(
      Journal journal, Collection<Agenda.Call> calls, Capabilities able) {
    Map<Row, Ring> wanted = new LinkedHashMap<>();
    for (var call : calls) {
      var id = call.habit().id();
      var day = call.ring().day();
      var isWanted =
          journal
              .habit(id)
              .filter(it -> Wanted.on(day, it, journal) && !isPutOff(it, call.ring()))
              .isPresent();
      if (isWanted) {
        wanted.putIfAbsent(new Row(id, day), call.ring());
      }
    }
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    var reader = Reader.of(journal, able);
    return Optional.of(Outgoing.show(Layout.card(screen(reader, journal, wanted), able)));
  }

  /** Whoever asked to be reminded later is not nagged until then. */
  private static boolean isPutOff(Habit habit, Ring ring) {
    var snooze = habit.reminding().snooze();
    return ring.repeat() > 0
        && snooze != null
        && snooze.day().equals(ring.day())
        && snooze.at().isAfter(ring.at());
  }

  private static Screen screen(Reader reader, Journal journal, Map<Row, Ring> wanted) {
    var screen = reader.screen(head(reader, wanted.values()), Place.TODAY, 0);
    for (var row : wanted.keySet()) {
      var habit = journal.habit(row.habit()).orElseThrow();
      screen = screen.items(items(reader, journal, habit, row.day(), wanted.size() == 1));
    }
    var ignored =
        wanted.entrySet().stream()
            .filter(row -> isIgnored(journal, row.getKey(), row.getValue()))
            .findFirst();
    if (ignored.isPresent()) {
      var habit = journal.habit(ignored.get().getKey().habit()).orElseThrow();
      screen = screen.items(offer(reader, journal, habit));
    }
    return wanted.size() == 1
        ? screen
        : screen.action(later(reader, wanted)).ways(reader.today("button.today"));
  }

  private static boolean isIgnored(Journal journal, Row row, Ring ring) {
    return Ignored.isWorthAsking(journal, journal.habit(row.habit()).orElseThrow(), ring);
  }

  /** What may help where nobody listens: another time, fewer days, or a rest. */
  private static List<Item> offer(Reader reader, Journal journal, Habit habit) {
    var offer = new ArrayList<Item>();
    offer.add(Item.line(reader.write("reminder.ignored", HabitLine.name(habit), Ignored.MANY)));
    UsualTime.of(journal, habit)
        .filter(time -> habit.reminding().times().stream().noneMatch(it -> it.at().equals(time)))
        .ifPresent(time -> offer.add(Item.choice(moving(reader, habit, time))));
    offer.add(
        Item.choice(
            reader.choice("reminder.less", new Tap.BeginWith(habit.id(), HabitBeginning.CHANGE))));
    offer.add(
        Item.choice(
            reader.choice("button.pause", new Tap.BeginWith(habit.id(), HabitBeginning.PAUSE))));
    return offer;
  }

  private static Choice moving(Reader reader, Habit habit, LocalTime time) {
    return reader.choice(
        "reminder.move", new Tap.RemindAt(habit.id(), time.toSecondOfDay() / 60), time);
  }

  /** All that rings on the card, or that rang for its day before. */
  private static Choice later(Reader reader, Map<Row, Ring> wanted) {
    var day = wanted.keySet().stream().map(Row::day).max(Comparator.naturalOrder()).orElseThrow();
    return reader.choice("button.later", new Tap.LaterAll(day));
  }

  /** The time they were set for; what quiet hours held back comes under one heading. */
  private static Text head(Reader reader, Collection<Ring> rings) {
    if (rings.stream().anyMatch(Ring::wasHeld)) {
      return reader.write("reminder.held");
    }
    return reader.write("reminder.now", reader.localTime());
  }

  /** One habit with its buttons; all of them where it stands alone. */
  static List<Item> items(
      Reader reader, Journal journal, Habit habit, LocalDate day, boolean alone) {
    // Others on the card must stay within reach after one is tapped: it turns into the day's list.
    var origin = alone ? Origin.REMINDER : Origin.LIST;
    var standing = journal.standingOf(habit);
    var line =
        day.equals(reader.today())
            ? HabitLine.of(reader, habit, standing)
            : HabitLine.name(habit).and(" · " + reader.words().relativeDay(day, reader.today()));
    var items = new ArrayList<Item>();
    items.add(Item.line(line));
    if (alone && habit.ruleOn(day).target() instanceof Target.AtLeast least) {
      items.add(
          Item.choice(reader.choice("button.done", new Tap.Complete(habit.id(), day, origin))));
      if (!least.isYesOrNo()) {
        addQuick(items, QuickButton.of(reader, habit, standing, day, origin));
      }
    } else {
      addQuick(items, QuickButton.of(reader, habit, standing, day, origin));
    }
    if (alone) {
      items.add(Item.choice(reader.choice("button.later", new Tap.Later(habit.id(), day))));
      items.add(Item.choice(reader.choice("button.skip", new Tap.Skip(habit.id(), day, origin))));
    }
    return items;
  }

  private static void addQuick(List<Item> items, @Nullable Choice quick) {
    if (quick != null) {
      items.add(Item.choice(quick));
    }
  }
}
