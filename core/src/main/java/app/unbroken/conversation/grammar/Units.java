package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Slot.UnitWord;
import app.unbroken.habit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells whether two words mean the same unit, and how many of one make another. */
final class Units {
  /** The scale that a unit is on, and its size there. */
  private record Size(String scale, BigDecimal size) {
    static Size of(String scale, String size) {
      return new Size(scale, new BigDecimal(size));
    }
  }

  private static final Map<String, Size> SIZES =
      Map.ofEntries(
          Map.entry("second", Size.of("time", "1")),
          Map.entry("minute", Size.of("time", "60")),
          Map.entry("hour", Size.of("time", "3600")),
          Map.entry("metre", Size.of("way", "1")),
          Map.entry("meter", Size.of("way", "1")),
          Map.entry("kilometre", Size.of("way", "1000")),
          Map.entry("kilometer", Size.of("way", "1000")),
          Map.entry("millilitre", Size.of("volume", "1")),
          Map.entry("litre", Size.of("volume", "1000")),
          Map.entry("liter", Size.of("volume", "1000")),
          Map.entry("gram", Size.of("weight", "1")),
          Map.entry("kilogram", Size.of("weight", "1000")),
          Map.entry("rep", Size.of("repetition", "1")),
          Map.entry("repetition", Size.of("repetition", "1")));

  private final Vocabulary words;

  Units(Vocabulary words) {
    this.words = words;
  }

  boolean isSame(UnitWord typed, Unit unit) {
    return key(unit).equals(typed.key());
  }

  /** So much of a typed unit in a habit's own; nothing where one is no measure of the other. */
  Optional<BigDecimal> convert(BigDecimal value, UnitWord typed, Unit own) {
    if (isSame(typed, own)) {
      return Optional.of(value);
    }
    var from = SIZES.get(typed.key());
    var to = SIZES.get(key(own));
    if (from == null || to == null || !from.scale().equals(to.scale())) {
      return Optional.empty();
    }
    return Optional.of(value.multiply(from.size()).divide(to.size(), 3, RoundingMode.HALF_UP));
  }

  private String key(Unit unit) {
    var line = Line.of(unit.word());
    if (line.size() == 0) {
      return "";
    }
    return words
        .units
        .longest(line, 0, line.size(), words.slots)
        .filter(match -> match.end() == line.size())
        .map(match -> Objects.requireNonNull(match.meaning()).key())
        .orElse(Tokenizer.fold(unit.word()));
  }
}
