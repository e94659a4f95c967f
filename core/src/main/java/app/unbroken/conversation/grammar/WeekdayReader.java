package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Slot.Read;
import app.unbroken.conversation.grammar.Slot.Weekdays;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads mon, wed and fri; пн-пт; по выходным. */
final class WeekdayReader {
  private static final PhraseTree.Slots NO_SLOTS = (slot, line, at, to) -> Optional.empty();

  private final Vocabulary words;

  WeekdayReader(Vocabulary words) {
    this.words = words;
  }

  Optional<Read> read(Line line, int at, int to) {
    var first = one(line, at, to);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    var all = EnumSet.copyOf(first.get().days());
    var last = first.get();
    while (true) {
      var next = next(line, last.end(), to);
      if (next.isEmpty()) {
        return Optional.of(new Read(new Weekdays(Set.copyOf(all)), last.end()));
      }
      if (next.get().joined() == Joined.RANGE) {
        addBetween(last.days(), next.get().days(), all);
      }
      all.addAll(next.get().days());
      last = next.get();
    }
  }

  private enum Joined {
    LIST,
    RANGE
  }

  private record Some(Set<DayOfWeek> days, Joined joined, int end) {}

  private Optional<Some> one(Line line, int at, int to) {
    return words
        .weekdays
        .longest(line, at, to, NO_SLOTS)
        .map(match -> new Some(match.meaning(), Joined.LIST, match.end()));
  }

  /** The next weekday of a list: after a comma, an "and", a dash, a preposition or nothing. */
  private Optional<Some> next(Line line, int from, int to) {
    var at = from;
    var joined = Joined.LIST;
    while (at < to && at < from + 3) {
      var word = line.at(at).word();
      if (at == from && words.until.contains(word)) {
        joined = Joined.RANGE;
      } else if (!words.weekdayJoin.contains(word)) {
        break;
      }
      at++;
    }
    if (at >= to) {
      return Optional.empty();
    }
    var found = joined;
    return one(line, at, to).map(some -> new Some(some.days(), found, some.end()));
  }

  private static void addBetween(
      Set<DayOfWeek> first, Set<DayOfWeek> last, EnumSet<DayOfWeek> all) {
    if (first.size() != 1 || last.size() != 1) {
      return;
    }
    var end = last.iterator().next();
    for (var day = first.iterator().next(); day != end; day = day.plus(1)) {
      all.add(day);
    }
  }
}
