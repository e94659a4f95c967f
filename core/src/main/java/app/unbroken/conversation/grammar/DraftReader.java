package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Meaning.Aim;
import app.unbroken.conversation.grammar.Meaning.Frequency;
import app.unbroken.conversation.grammar.Meaning.Mark;
import app.unbroken.conversation.grammar.Meaning.Part;
import app.unbroken.conversation.grammar.Meaning.Quantity;
import app.unbroken.conversation.grammar.Meaning.Time;
import app.unbroken.conversation.grammar.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a line as a new habit. */
final class DraftReader {
  private static final int HOURS = 24;

  private final Vocabulary words;

  DraftReader(Vocabulary words) {
    this.words = words;
  }

  Scan scan(Line line, int from, int to) {
    return Scan.of(line, from, to, words.habit, words);
  }

  /** Whether a line says how often, when or until when: that it is about a habit as a whole. */
  static boolean isAboutAHabit(Scan scan) {
    return scan.facets().stream()
        .anyMatch(facet ->
            switch (facet.meaning()) {
              case Frequency ignored -> true;
              case Aim ignored -> true;
              case Time time -> time != Time.BOUND;
              case Quantity quantity ->
                  quantity == Quantity.MOST
                      || quantity == Quantity.MOST_TIMES
                      || quantity == Quantity.LEAST;
              default -> false;
            });
  }

  Understood read(Line line, int start, int to, Wish wish) {
    if (wish == Wish.UNSPOKEN && isQuestion(line, start, to)) {
      return new Understood.NotUnderstood();
    }
    var hasEmoji = start < to - 1 && line.at(start).is(Kind.EMOJI);
    var from = hasEmoji ? start + 1 : start;
    var emoji = hasEmoji ? line.between(start, from) : "";
    var whole = scan(line, from, to);
    var isAvoided = isAvoided(line, from, to);
    var isWanted =
        wish == Wish.CERTAIN
            || isAvoided
            || isAboutAHabit(whole)
            || whole.has(Quantity.MEASURE, Quantity.HALF, Quantity.THOUSANDS, Mark.TAG)
            || !whole.all(Part.class).isEmpty();
    if (!isWanted && !new Plausible(words).isName(line, from, to, wish)) {
      return new Understood.NotUnderstood();
    }
    var own = isAvoided ? avoided(whole) : bounded(whole);
    return new DraftWriter(words, HowMuch.of(own), emoji, isAvoided, wish).write(isWanted);
  }

  /** However much it says of days and times: "how did I do this week?" is no habit. */
  private boolean isQuestion(Line line, int from, int to) {
    return from < to
        && (line.at(to - 1).isSign("?") || words.asking.contains(line.at(from).word()));
  }

  /** No sugar, не курить; but not "no more than". */
  private boolean isAvoided(Line line, int from, int to) {
    return to - from >= 2
        && line.at(from).is(Kind.WORD)
        && words.avoiding.contains(line.at(from).word())
        && words.habit.longest(line, from, to, words.slots).isEmpty()
        && line.at(from + 1).is(Kind.WORD);
  }

  /** What limits the forbidden (after 18:00, 2 hours before bed) is part of its name. */
  private static Scan avoided(Scan scan) {
    var facets = scan.facets();
    return scan.keeping(facet ->
        switch (facet.meaning()) {
          case Quantity quantity -> quantity == Quantity.MOST || quantity == Quantity.MOST_TIMES;
          case Part ignored -> false;
          case Time time -> time != Time.BOUND && !followsBound(facets, facet);
          default -> true;
        });
  }

  private static boolean followsBound(List<Facet> facets, Facet facet) {
    return facets.stream()
        .anyMatch(other -> other.meaning() == Time.BOUND && other.to() == facet.from());
  }

  /** "After 21:00" is a time to remind at, "after work" a part of the name. */
  private static Scan bounded(Scan scan) {
    var facets = new ArrayList<Facet>();
    for (var facet : scan.facets()) {
      var isHour =
          facet.meaning() == Quantity.NUMBER
              && facet.count() <= HOURS
              && followsBound(scan.facets(), facet);
      facets.add(isHour ? facet.asHour() : facet);
    }
    var hasTime = facets.stream().anyMatch(DraftReader::isTime);
    return new Scan(scan.line(), scan.from(), scan.to(), List.copyOf(facets))
        .keeping(facet ->
            switch (facet.meaning()) {
              case Part ignored -> hasTime;
              case Time time -> time != Time.BOUND || isBeforeTime(facets, facet);
              default -> true;
            });
  }

  private static boolean isTime(Facet facet) {
    return facet.meaning() instanceof Time && facet.meaning() != Time.BOUND;
  }

  private static boolean isBeforeTime(List<Facet> facets, Facet bound) {
    return facets.stream().anyMatch(facet -> isTime(facet) && facet.from() == bound.to());
  }

  static Optional<Half> hint(Line line, Vocabulary words) {
    for (var token : line.tokens()) {
      if (words.morning.contains(token.word())) {
        return Optional.of(Half.MORNING);
      }
      if (words.evening.contains(token.word())) {
        return Optional.of(Half.EVENING);
      }
    }
    return Optional.empty();
  }
}
