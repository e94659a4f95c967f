package app.unbroken.conversation.grammar;

import app.unbroken.habit.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the habits that a few words may mean. */
final class Names {
  private static final double LEAST = 0.55;
  private static final double CLEAR = 0.08;
  private static final double WHOLE_NAME = 0.7;
  private static final double UNIT = 0.8;
  private static final int MOST_CANDIDATES = 8;

  private final Lexicon lexicon;
  private final Vocabulary words;
  private @Nullable List<Named> habits;

  /** A habit and the words of its name that tell it from others. */
  private record Named(Lexicon.Word habit, Line line, List<NameWord> words, List<NameWord> unit) {}

  /**
   * A habit that may be meant.
   *
   * @param score from 0 to 1
   * @param extra whether words are left that its name does not have
   */
  record Candidate(Lexicon.Word habit, double score, boolean extra) {}

  /** A habit's whole name, word for word, within a line. */
  record Quoted(Lexicon.Word habit, int from, int to) {}

  Names(Lexicon lexicon, Vocabulary words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  /** Taken apart only when a line turns out to be about habits at all. */
  private List<Named> habits() {
    if (habits == null) {
      habits = lexicon.words().stream().map(this::named).toList();
    }
    return habits;
  }

  private Named named(Lexicon.Word habit) {
    var line = Line.of(habit.name());
    var unit = Line.of(habit.unit().word());
    var name = tellingWords(line.tokens());
    return new Named(
        habit,
        line,
        habit.target() instanceof Target.Avoid ? withoutAvoiding(name) : name,
        tellingWords(unit.tokens()));
  }

  /** Those whose name is the given pieces, letter case and signs apart; usually one or none. */
  List<Lexicon.Word> exactly(List<Token> tokens) {
    var wanted = spelling(tokens);
    return wanted.isEmpty()
        ? List.of()
        : habits().stream()
            .filter(named -> spelling(named.line.tokens()).equals(wanted))
            .map(Named::habit)
            .toList();
  }

  /** The longest whole name of at least two pieces that stands in a line, if any. */
  Optional<Quoted> quoted(Line line, int from, int to) {
    return habits().stream()
        .map(named -> quoted(named, line, from, to))
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(quoted -> quoted.to() - quoted.from()));
  }

  /** The likeliest first; all that are nearly as likely as the first, and no more. */
  List<Candidate> meant(List<Token> tokens) {
    var query = tellingWords(tokens);
    if (query.isEmpty()) {
      return List.of();
    }
    var candidates = new ArrayList<Candidate>();
    for (var named : habits()) {
      var candidate = candidate(query, named);
      if (candidate.score() >= LEAST) {
        candidates.add(candidate);
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    return candidates.stream()
        .filter(candidate -> candidate.score() > candidates.getFirst().score() - CLEAR)
        .limit(MOST_CANDIDATES)
        .toList();
  }

  /** "Without sugar" and "sugar" are both about "no sugar". */
  private Candidate candidate(List<NameWord> typed, Named named) {
    var query = named.habit.target() instanceof Target.Avoid ? withoutAvoiding(typed) : typed;
    var free = new ArrayList<>(named.words);
    var sum = 0.0;
    var found = 0;
    for (var word : query) {
      var likeness = Math.max(take(word, free), UNIT * take(word, new ArrayList<>(named.unit)));
      sum += likeness;
      found += likeness > 0 ? 1 : 0;
    }
    if (found == 0) {
      return new Candidate(named.habit, 0, true);
    }
    var covered = (double) (named.words.size() - free.size()) / named.words.size();
    if (found == query.size()) {
      return new Candidate(named.habit, sum / found * (0.75 + 0.25 * covered), false);
    }
    return new Candidate(named.habit, free.isEmpty() ? sum / found * WHOLE_NAME : 0, true);
  }

  /** How like the likest of the free words is, which is then no longer free. */
  private static double take(NameWord word, List<NameWord> free) {
    var best = 0.0;
    var taken = -1;
    for (var index = 0; index < free.size(); index++) {
      var likeness = word.likeness(free.get(index));
      if (likeness > best) {
        best = likeness;
        taken = index;
      }
    }
    if (taken >= 0) {
      free.remove(taken);
    }
    return best;
  }

  private List<NameWord> withoutAvoiding(List<NameWord> all) {
    var avoided = all.stream().filter(word -> !words.avoiding.contains(word.word())).toList();
    return avoided.isEmpty() ? all : avoided;
  }

  private List<NameWord> tellingWords(List<Token> tokens) {
    var all = new ArrayList<NameWord>();
    var telling = new ArrayList<NameWord>();
    for (var word : spoken(tokens)) {
      var known = words.stems.word(word);
      all.add(known);
      if (!words.noise.contains(word)) {
        telling.add(known);
      }
    }
    return telling.isEmpty() ? all : telling;
  }

  /** The words inside a quotation count one by one. */
  private static List<String> spoken(List<Token> tokens) {
    var spoken = new ArrayList<String>();
    for (var token : tokens) {
      if (token.is(Token.Kind.QUOTE)) {
        Line.of(token.word()).tokens().stream()
            .filter(part -> !part.is(Token.Kind.SIGN) && !part.is(Token.Kind.QUOTE))
            .forEach(part -> spoken.add(part.word()));
      } else if (!token.is(Token.Kind.SIGN) && !token.is(Token.Kind.EMOJI)) {
        spoken.add(token.word());
      }
    }
    return spoken;
  }

  private static Optional<Quoted> quoted(Named named, Line line, int from, int to) {
    var name = named.line.tokens();
    if (name.size() < 2) {
      return Optional.empty();
    }
    for (var start = from; start + name.size() <= to; start++) {
      if (startsWith(line, start, name)) {
        return Optional.of(new Quoted(named.habit, start, start + name.size()));
      }
    }
    return Optional.empty();
  }

  private static boolean startsWith(Line line, int start, List<Token> name) {
    for (var index = 0; index < name.size(); index++) {
      if (!line.at(start + index).word().equals(name.get(index).word())) {
        return false;
      }
    }
    return true;
  }

  private static String spelling(List<Token> tokens) {
    var words = new StringBuilder();
    for (var token : tokens) {
      if (!token.is(Token.Kind.SIGN) && !token.is(Token.Kind.EMOJI)) {
        words.append(token.word()).append(' ');
      }
    }
    return words.toString();
  }
}
