package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.PhraseTree.Match;
import app.unbroken.conversation.grammar.Slot.Clock;
import app.unbroken.conversation.grammar.Slot.Count;
import app.unbroken.conversation.grammar.Slot.MonthOfYear;
import app.unbroken.conversation.grammar.Slot.Read;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what stands in the slots of patterns. */
final class SlotReader implements PhraseTree.Slots {
  private final Vocabulary words;
  private final NumberReader numbers;
  private final ClockReader clocks;
  private final WeekdayReader weekdays;
  private final Set<String> openers = new HashSet<>();

  SlotReader(Vocabulary words) {
    this.words = words;
    numbers = new NumberReader(words);
    clocks = new ClockReader(words, numbers);
    weekdays = new WeekdayReader(words);
    Stream.of(
            words.numbers,
            words.ordinals,
            words.times,
            words.clocks,
            words.weekdays,
            words.months,
            words.units,
            words.measures)
        .forEach(tree -> openers.addAll(tree.openers()));
  }

  @Override
  public Optional<Read> read(Slot slot, Line line, int at, int to) {
    return mayOpen(line.at(at)) ? readSlot(slot, line, at, to) : Optional.empty();
  }

  /** Most words open nothing, and each is looked at for many slots. */
  private boolean mayOpen(Token token) {
    return token.is(Token.Kind.NUMBER) || openers.contains(token.word());
  }

  private Optional<Read> readSlot(Slot slot, Line line, int at, int to) {
    return switch (slot) {
      case N -> numbers.read(line, at, to);
      case NTH -> words.ordinals.longest(line, at, to, this).map(SlotReader::fixedOrRead);
      case TIMES -> words.times.longest(line, at, to, this).map(SlotReader::fixedOrRead);
      case CLOCK -> clocks.read(line, at, to);
      case HHMM -> clocks.read(line, at, to).filter(read -> ((Clock) read.value()).exact());
      case DAYS -> weekdays.read(line, at, to);
      case MONTH ->
          words
              .months
              .longest(line, at, to, this)
              .map(match -> new Read(new MonthOfYear(match.meaning()), match.end()));
      case UNIT ->
          words
              .units
              .longest(line, at, to, this)
              .map(match -> new Read(match.meaning(), match.end()));
      case MEASURE ->
          words
              .measures
              .longest(line, at, to, this)
              .map(match -> new Read(match.meaning(), match.end()));
    };
  }

  private static Read fixedOrRead(Match<BigDecimal> match) {
    var value = match.values().isEmpty() ? new Count(match.meaning()) : match.values().getFirst();
    return new Read(value, match.end());
  }
}
