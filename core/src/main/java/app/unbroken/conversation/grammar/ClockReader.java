package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Slot.Clock;
import app.unbroken.conversation.grammar.Slot.Count;
import app.unbroken.conversation.grammar.Slot.Read;
import java.util.Optional;

/**
 * Reads 9, 9:30, 9.30, 21-30, nine thirty, полдесятого. Impossible times such as 25:00 are read as
 * well, so that they can be refused by name instead of ending up in a habit's name.
 */
final class ClockReader {
  private static final PhraseTree.Slots NO_SLOTS = (slot, line, at, to) -> Optional.empty();

  private final Vocabulary words;
  private final NumberReader numbers;

  ClockReader(Vocabulary words, NumberReader numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  Optional<Read> read(Line line, int at, int to) {
    return line.at(at).is(Token.Kind.NUMBER) ? digits(line, at, to) : spelt(line, at, to);
  }

  private static Optional<Read> digits(Line line, int at, int to) {
    var hour = line.at(at).word();
    if (hour.length() > 2) {
      return Optional.empty();
    }
    if (at + 2 < to && hasMinutes(line, at)) {
      var minute = Integer.parseInt(line.at(at + 2).word());
      return Optional.of(new Read(new Clock(Integer.parseInt(hour), minute, true), at + 3));
    }
    return Optional.of(new Read(new Clock(Integer.parseInt(hour), 0, false), at + 1));
  }

  /** A colon always parts hours from minutes; a point or dash only where it makes a time. */
  private static boolean hasMinutes(Line line, int at) {
    var sign = line.at(at + 1);
    var minute = line.at(at + 2);
    if (!sign.is(Token.Kind.SIGN)
        || !sign.glued()
        || !minute.is(Token.Kind.NUMBER)
        || !minute.glued()
        || minute.word().length() != 2) {
      return false;
    }
    return switch (sign.word()) {
      case ":" -> true;
      case ".", "-" ->
          Integer.parseInt(line.at(at).word()) <= 24 && Integer.parseInt(minute.word()) < 60;
      default -> false;
    };
  }

  private Optional<Read> spelt(Line line, int at, int to) {
    var fixed = words.clocks.longest(line, at, to, NO_SLOTS);
    if (fixed.isPresent()) {
      var time = fixed.get().meaning();
      return Optional.of(
          new Read(new Clock(time.getHour(), time.getMinute(), false), fixed.get().end()));
    }
    return whole(line, at, to, 0, 24).map(hour -> withSpeltMinutes(line, hour, to));
  }

  private Read withSpeltMinutes(Line line, Read hour, int to) {
    var value = ((Clock) hour.value()).hour();
    return (hour.end() < to ? whole(line, hour.end(), to, 10, 59) : Optional.<Read>empty())
        .map(minute ->
            new Read(new Clock(value, ((Clock) minute.value()).hour(), false), minute.end()))
        .orElse(hour);
  }

  /** A number in words, as the hour of a clock. */
  private Optional<Read> whole(Line line, int at, int to, int least, int most) {
    if (line.at(at).is(Token.Kind.NUMBER)) {
      return Optional.empty();
    }
    return numbers
        .read(line, at, to)
        .filter(read -> {
          var value = ((Count) read.value()).value();
          return value.stripTrailingZeros().scale() <= 0
              && value.intValue() >= least
              && value.intValue() <= most;
        })
        .map(read ->
            new Read(new Clock(((Count) read.value()).value().intValue(), 0, false), read.end()));
  }
}
