package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Meaning.DayWord;
import app.unbroken.conversation.grammar.Meaning.Frequency;
import app.unbroken.conversation.grammar.Meaning.Mark;
import app.unbroken.conversation.grammar.Meaning.Quantity;
import app.unbroken.conversation.grammar.Meaning.Time;
import app.unbroken.conversation.grammar.Slot.Clock;
import app.unbroken.conversation.grammar.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A line read once from left to right: what its parts mean, and the runs of pieces in between that
 * mean nothing by themselves and therefore are names.
 */
record Scan(Line line, int from, int to, List<Facet> facets) {

  /** Pieces from one up to another. */
  record Run(int from, int to) {
    int size() {
      return to - from;
    }
  }

  static Scan of(Line line, int from, int to, PhraseTree<Meaning> tree, Vocabulary words) {
    return new Reader(line, to, tree, words).read(from);
  }

  /** What lies between the facets. */
  List<Run> runs() {
    var runs = new ArrayList<Run>();
    var at = from;
    for (var facet : facets) {
      if (facet.from() > at) {
        runs.add(new Run(at, facet.from()));
      }
      at = facet.to();
    }
    if (to > at) {
      runs.add(new Run(at, to));
    }
    return runs;
  }

  /** Without some of the facets, whose pieces are then like any others. */
  Scan keeping(Predicate<Facet> kept) {
    return new Scan(line, from, to, facets.stream().filter(kept).toList());
  }

  boolean has(Meaning... meanings) {
    var wanted = List.of(meanings);
    return facets.stream().anyMatch(facet -> wanted.contains(facet.meaning()));
  }

  <M extends Meaning> List<Facet> all(Class<M> kind) {
    return facets.stream().filter(facet -> kind.isInstance(facet.meaning())).toList();
  }

  private static final class Reader {
    private final Line line;
    private final int to;
    private final PhraseTree<Meaning> tree;
    private final Vocabulary words;
    private final SlotReader slots;
    private final List<Facet> facets = new ArrayList<>();

    Reader(Line line, int to, PhraseTree<Meaning> tree, Vocabulary words) {
      this.line = line;
      this.to = to;
      this.tree = tree;
      this.words = words;
      slots = words.slots;
    }

    Scan read(int from) {
      var at = from;
      while (at < to) {
        var facet = facet(at);
        facet.ifPresent(facets::add);
        at = facet.map(Facet::to).orElse(at + 1);
      }
      return new Scan(line, from, to, List.copyOf(facets));
    }

    private Optional<Facet> facet(int at) {
      if (line.at(at).is(Kind.TAG)) {
        return Optional.of(new Facet(Mark.TAG, List.of(), at, at + 1));
      }
      return tree.longest(line, at, to, slots)
          .map(match -> new Facet(match.meaning(), match.values(), at, match.end()))
          .filter(this::isMeant)
          .map(this::orAnotherTime);
    }

    private boolean isMeant(Facet facet) {
      return switch (facet.meaning()) {
        case Quantity.NUMBER -> !isPartOfWord(facet);
        case Quantity.MINUS -> isNegative(facet);
        case Frequency.ON, DayWord.WEEKDAY -> !mayBeSomethingElse(facet);
        default -> true;
      };
    }

    /** B12, mp3, 3d, 24/7, 16:8. */
    private boolean isPartOfWord(Facet facet) {
      var first = line.at(facet.from());
      if (first.glued() && facet.from() > 0 && !line.at(facet.from() - 1).isSign("+")) {
        return !line.at(facet.from() - 1).isSign(",") && !line.at(facet.from() - 1).isSign("-");
      }
      if (facet.to() >= line.size() || !line.at(facet.to()).glued()) {
        return false;
      }
      var next = line.at(facet.to());
      var isBeforeDigits =
          facet.to() + 1 < line.size()
              && line.at(facet.to() + 1).glued()
              && line.at(facet.to() + 1).is(Kind.NUMBER);
      return next.is(Kind.WORD) || (isBeforeDigits && (next.isSign("/") || next.isSign(":")));
    }

    /** A dash between two words is not a minus. */
    private boolean isNegative(Facet facet) {
      return !line.at(facet.from()).glued() && line.at(facet.from() + 1).glued();
    }

    /** A weekday's short form alone, with more words of a name after it: sun salutation. */
    private boolean mayBeSomethingElse(Facet facet) {
      return facet.to() == facet.from() + 1
          && words.unsureWeekdays.contains(line.at(facet.from()).word())
          && facet.to() < to
          && line.at(facet.to()).is(Kind.WORD)
          && tree.longest(line, facet.to(), to, slots).isEmpty();
    }

    /** A bare number after a time is one more time: at 9, 13 and 18. */
    private Facet orAnotherTime(Facet facet) {
      if (facet.meaning() != Quantity.NUMBER || facets.isEmpty() || !followsATime(facet.from())) {
        return facet;
      }
      var clock = slots.read(Slot.CLOCK, line, facet.from(), facet.to());
      return clock
          .filter(read -> read.end() == facet.to() && ((Clock) read.value()).hour() <= 24)
          .map(read -> new Facet(Time.AT, List.of(read.value()), facet.from(), facet.to()))
          .orElse(facet);
    }

    private boolean followsATime(int at) {
      if (!(facets.getLast().meaning() instanceof Time)) {
        return false;
      }
      for (var between = facets.getLast().to(); between < at; between++) {
        if (!words.and.contains(line.at(between).word())) {
          return false;
        }
      }
      return true;
    }
  }
}
