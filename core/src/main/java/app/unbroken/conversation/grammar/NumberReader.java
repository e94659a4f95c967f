package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Slot.Count;
import app.unbroken.conversation.grammar.Slot.Read;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads 20, 1.5, 1,5, 10 000, 10,000, twelve, двадцать пять. */
final class NumberReader {
  private static final PhraseTree.Slots NO_SLOTS = (slot, line, at, to) -> Optional.empty();

  private final Vocabulary words;

  NumberReader(Vocabulary words) {
    this.words = words;
  }

  Optional<Read> read(Line line, int at, int to) {
    return line.at(at).is(Token.Kind.NUMBER) ? digits(line, at, to) : spelt(line, at, to);
  }

  private static Optional<Read> digits(Line line, int at, int to) {
    var number = new StringBuilder(line.at(at).word());
    var end = at + 1;
    if (number.length() <= 3 && number.charAt(0) != '0') {
      end = thousands(line, end, to, number);
    }
    if (isGluedTo(line, end, to, '.', ',')) {
      number.append('.').append(line.at(end + 1).word());
      end += 2;
    }
    return Optional.of(new Read(new Count(new BigDecimal(number.toString())), end));
  }

  /** Groups of three digits after a space or a comma belong to the number. */
  private static int thousands(Line line, int from, int to, StringBuilder number) {
    var end = from;
    while (true) {
      if (end < to && isGroup(line.at(end)) && !line.at(end).glued()) {
        number.append(line.at(end).word());
        end++;
      } else if (isGluedTo(line, end, to, ',', ',') && isGroup(line.at(end + 1))) {
        number.append(line.at(end + 1).word());
        end += 2;
      } else {
        return end;
      }
    }
  }

  private static boolean isGroup(Token token) {
    return token.is(Token.Kind.NUMBER) && token.word().length() == 3;
  }

  /** Whether a point or comma and then digits follow without a gap. */
  private static boolean isGluedTo(Line line, int at, int to, char one, char other) {
    return at + 1 < to
        && line.at(at).is(Token.Kind.SIGN)
        && line.at(at).glued()
        && (line.at(at).word().charAt(0) == one || line.at(at).word().charAt(0) == other)
        && line.at(at + 1).is(Token.Kind.NUMBER)
        && line.at(at + 1).glued();
  }

  private Optional<Read> spelt(Line line, int at, int to) {
    return word(line, at, to)
        .map(first -> {
          var tens = ((Count) first.value()).value();
          var second = isTens(tens) && first.end() < to ? unit(line, first.end(), to) : null;
          return second == null
              ? first
              : new Read(new Count(tens.add(((Count) second.value()).value())), second.end());
        });
  }

  private Optional<Read> word(Line line, int at, int to) {
    return words
        .numbers
        .longest(line, at, to, NO_SLOTS)
        .map(match -> new Read(new Count(match.meaning()), match.end()));
  }

  /** Three in twenty-three. */
  private @Nullable Read unit(Line line, int at, int to) {
    var from = line.at(at).isSign("-") && at + 1 < to ? at + 1 : at;
    return word(line, from, to).filter(read -> isUnit(((Count) read.value()).value())).orElse(null);
  }

  private static boolean isTens(BigDecimal value) {
    return value.compareTo(BigDecimal.valueOf(20)) >= 0
        && value.compareTo(BigDecimal.valueOf(90)) <= 0
        && value.remainder(BigDecimal.TEN).signum() == 0;
  }

  private static boolean isUnit(BigDecimal value) {
    return value.compareTo(BigDecimal.ONE) >= 0 && value.compareTo(BigDecimal.valueOf(9)) <= 0;
  }
}
