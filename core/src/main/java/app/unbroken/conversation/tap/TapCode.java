package app.unbroken.conversation.tap;

import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.ActionId;
import app.unbroken.linking.LinkId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The written form of taps: the form's version, one letter for the kind, then fields parted by
 * dots. Letters are never given a second meaning, since cards live on in chats for years.
 */
final class TapCode {
  private static final char VERSION = '1';
  private static final int MOST_PAGES = 9_999;
  private static final int LAST_MINUTE = 24 * 60 - 1;
  private static final int LONGEST = 64;

  private TapCode() {}

  static String write(Tap tap) {
    return switch (tap) {
      case Tap.Open(var place, var page) -> join('o', place, page);
      case Tap.Look(var habit, var view, var page) -> join('h', habit, view, page);
      case Tap.LookAtDay(var habit, var day) -> join('y', habit, day);
      case Tap.Complete(var habit, var day, var origin) -> join('c', habit, day, origin);
      case Tap.Add(var habit, var day, var amount, var origin) ->
          join('a', habit, day, amount, origin);
      case Tap.Skip(var habit, var day, var origin) -> join('s', habit, day, origin);
      case Tap.Clear(var habit, var day) -> join('x', habit, day);
      case Tap.Later(var habit, var day) -> join('l', habit, day);
      case Tap.Snooze(var habit, var day, var nap) -> join('z', habit, day, nap);
      case Tap.LaterAll(var day) -> join('f', day);
      case Tap.SnoozeAll(var day, var nap) -> join('g', day, nap);
      case Tap.RemindAt(var habit, var minute) -> join('i', habit, minute);
      case Tap.Undo(var action) -> join('u', action);
      case Tap.Act(var habit, var act) -> join('d', habit, act);
      case Tap.MoveStart(var habit, var day) -> join('m', habit, day);
      case Tap.AllDone(var day) -> join('j', day);
      case Tap.NothingDone(var day) -> join('k', day);
      case Tap.ReviewDay(var day, var page) -> join('r', day, page);
      case Tap.Unite(var stays, var goes) -> join('t', stays, goes);
      case Tap.Part(var link) -> join('v', link);
      case Tap.Consent(var link, var verdict) -> join('A', link, verdict);
      case Tap.Begin(var what) -> join('b', what);
      case Tap.BeginWith(var habit, var what) -> join('w', habit, what);
      case Tap.BeginOn(var habit, var day, var what) -> join('n', habit, day, what);
      case Tap.Choose(var setting, var value) -> join('e', setting, value);
      case Tap.Answer(var dialogue, var step, var value) -> join('q', dialogue, step, value);
      case Tap.Turn(var dialogue, var step, var page) -> join('p', dialogue, step, page);
    };
  }

  static Optional<Tap> read(String data) {
    if (data.length() < 3 || data.length() > LONGEST || data.charAt(0) != VERSION) {
      return Optional.empty();
    }
    var fields = new Fields(data.substring(2));
    var tap = read(data.charAt(1), fields);
    return tap.filter(read -> fields.areUsedUp());
  }

  private static Optional<Tap> read(char kind, Fields fields) {
    try {
      return Optional.ofNullable(
          switch (kind) {
            case 'o' -> new Tap.Open(fields.of(Place.values()), fields.page());
            case 'h' -> new Tap.Look(fields.habit(), fields.of(HabitView.values()), fields.page());
            case 'y' -> new Tap.LookAtDay(fields.habit(), fields.day());
            case 'c' -> new Tap.Complete(fields.habit(), fields.day(), fields.origin());
            case 'a' -> new Tap.Add(fields.habit(), fields.day(), fields.amount(), fields.origin());
            case 's' -> new Tap.Skip(fields.habit(), fields.day(), fields.origin());
            case 'x' -> new Tap.Clear(fields.habit(), fields.day());
            case 'l' -> new Tap.Later(fields.habit(), fields.day());
            case 'z' -> new Tap.Snooze(fields.habit(), fields.day(), fields.of(Nap.values()));
            case 'f' -> new Tap.LaterAll(fields.day());
            case 'g' -> new Tap.SnoozeAll(fields.day(), fields.of(Nap.values()));
            case 'i' -> new Tap.RemindAt(fields.habit(), fields.minute());
            case 'u' -> new Tap.Undo(fields.action());
            case 'd' -> new Tap.Act(fields.habit(), fields.of(HabitAct.values()));
            case 'm' -> new Tap.MoveStart(fields.habit(), fields.day());
            case 'j' -> new Tap.AllDone(fields.day());
            case 'k' -> new Tap.NothingDone(fields.day());
            case 'r' -> new Tap.ReviewDay(fields.day(), fields.page());
            case 't' -> new Tap.Unite(fields.habit(), fields.habit());
            case 'v' -> new Tap.Part(fields.link());
            case 'A' -> new Tap.Consent(fields.link(), fields.of(Verdict.values()));
            case 'b' -> new Tap.Begin(fields.of(Beginning.values()));
            case 'w' -> new Tap.BeginWith(fields.habit(), fields.of(HabitBeginning.values()));
            case 'n' ->
                new Tap.BeginOn(fields.habit(), fields.day(), fields.of(DayBeginning.values()));
            case 'e' -> new Tap.Choose(fields.of(Setting.values()), fields.word());
            case 'q' -> new Tap.Answer(fields.dialogue(), fields.word(), fields.word());
            case 'p' -> new Tap.Turn(fields.dialogue(), fields.word(), fields.page());
            default -> null;
          });
    } catch (NotOurs forged) {
      return Optional.empty();
    }
  }

  private static String join(char kind, Object... fields) {
    var data = new StringBuilder().append(VERSION).append(kind);
    for (var index = 0; index < fields.length; index++) {
      data.append(index == 0 ? "" : ".").append(written(fields[index]));
    }
    return data.toString();
  }

  private static String written(Object field) {
    return switch (field) {
      case Coded coded -> coded.code();
      case HabitId habit -> Compact.id(habit.value());
      case ActionId action -> Compact.id(action.value());
      case LinkId link -> Compact.id(link.value());
      case DialogueId dialogue -> Compact.id(dialogue.value());
      case LocalDate day -> Compact.day(day);
      case Amount amount -> Compact.number(amount.thousandths());
      case Integer page -> Compact.number(page);
      default -> plain(field.toString());
    };
  }

  private static String plain(String value) {
    if (!isPlain(value)) {
      throw new IllegalArgumentException("not to be written on a button: " + value);
    }
    return value;
  }

  /** Printable, one byte each, and without the dot that parts fields. */
  private static boolean isPlain(String value) {
    return !value.isEmpty() && value.chars().allMatch(it -> it > ' ' && it <= '~' && it != '.');
  }

  /** The fields of a button, read one after the other. */
  private static final class Fields {
    private final List<String> all;
    private int index;

    Fields(String joined) {
      all = List.of(joined.split("\\.", -1));
    }

    boolean areUsedUp() {
      return index == all.size();
    }

    String next() {
      if (index == all.size() || all.get(index).isEmpty()) {
        throw new NotOurs();
      }
      return all.get(index++);
    }

    String word() {
      return next(text -> Optional.of(text).filter(TapCode::isPlain));
    }

    <C extends Coded> C of(C[] values) {
      return next(code -> Coded.find(values, code));
    }

    Origin origin() {
      return of(Origin.values());
    }

    HabitId habit() {
      return new HabitId(next(Compact::readId));
    }

    LinkId link() {
      return new LinkId(next(Compact::readId));
    }

    ActionId action() {
      return new ActionId(next(Compact::readId));
    }

    DialogueId dialogue() {
      return new DialogueId(next(Compact::readId));
    }

    LocalDate day() {
      return next(Compact::readDay);
    }

    Amount amount() {
      return new Amount(next(text -> Compact.readNumber(text, Amount.LARGEST.thousandths())));
    }

    int page() {
      return next(text -> Compact.readNumber(text, MOST_PAGES)).intValue();
    }

    int minute() {
      return next(text -> Compact.readNumber(text, LAST_MINUTE)).intValue();
    }

    private <T> T next(Function<String, Optional<T>> read) {
      return read.apply(next()).orElseThrow(NotOurs::new);
    }
  }

  /** Ends the reading of a button at the first field that was not written here. */
  private static final class NotOurs extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotOurs() {
      super("not a button of ours", null, false, false);
    }
  }
}
