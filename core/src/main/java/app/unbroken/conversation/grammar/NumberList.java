package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and nothing else: 1 3, 1,3, #1 and #3, 1-3; a day may stand before or after them.
 *
 * @param day the facet of the day, null where none was named
 */
record NumberList(List<Integer> numbers, @Nullable Facet day) {
  private static final int LARGEST = 1_000_000;
  private static final int LONGEST_RANGE = 100;

  static Optional<NumberList> read(Line line, int from, int to, Vocabulary words) {
    var scan = Scan.of(line, from, to, words.days, words);
    var runs = scan.runs();
    if (runs.size() != 1 || scan.facets().size() > 1) {
      return Optional.empty();
    }
    var run = runs.getFirst();
    var numbers = new ArrayList<Integer>();
    var isRange = false;
    for (var at = run.from(); at < run.to(); at++) {
      var token = line.at(at);
      if (token.is(Kind.NUMBER) && token.word().length() <= 6) {
        var number = Integer.parseInt(token.word());
        var first = isRange ? numbers.getLast() + 1 : number;
        if (number > LARGEST || number - first > LONGEST_RANGE || (isRange && number < first)) {
          return Optional.empty();
        }
        for (var next = first; next <= number; next++) {
          numbers.add(next);
        }
        isRange = false;
      } else if (token.isSign("-") && !numbers.isEmpty() && !isRange) {
        isRange = true;
      } else if (!words.and.contains(token.word()) && !token.isSign("#") && !token.isSign(".")) {
        return Optional.empty();
      } else if (token.isSign("+") || isRange) {
        return Optional.empty();
      }
    }
    return numbers.isEmpty() || isRange
        ? Optional.empty()
        : Optional.of(
            new NumberList(
                numbers.stream().distinct().toList(),
                scan.facets().isEmpty() ? null : scan.facets().getFirst()));
  }

  /** The facet of the day, if there is one. */
  List<Facet> days() {
    return day == null ? List.of() : List.of(day);
  }
}
