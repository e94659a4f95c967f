package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Names.Candidate;
import app.unbroken.conversation.grammar.Names.Quoted;
import app.unbroken.conversation.grammar.Scan.Run;
import app.unbroken.conversation.grammar.Token.Kind;
import app.unbroken.habit.HabitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the habits that a part of a line is about, with what is said about each. */
final class Mentions {
  private final Vocabulary words;
  private final Names names;
  private final Lexicon lexicon;

  Mentions(Vocabulary words, Names names, Lexicon lexicon) {
    this.words = words;
    this.names = names;
    this.lexicon = lexicon;
  }

  /**
   * One habit of a line.
   *
   * @param candidates which habits may be meant, the likeliest first
   * @param facets what is said about it
   * @param name the words that name it, as typed; empty where there are none
   */
  record Mention(List<Candidate> candidates, List<Facet> facets, String name) {
    boolean isNamed() {
      return !name.isEmpty();
    }

    boolean hasExtraWords() {
      return candidates.stream().allMatch(Candidate::extra);
    }

    List<HabitId> ids() {
      return candidates.stream().map(candidate -> candidate.habit().id()).toList();
    }
  }

  /** In the order of the line; one that names nothing where no words are left for a name. */
  List<Mention> in(Line line, int from, int to, PhraseTree<Meaning> tree) {
    var numbered = numbered(line, from, to);
    if (numbered.isPresent()) {
      return numbered.get();
    }
    var quoted = names.quoted(line, from, to);
    var scan =
        Scan.of(line, from, to, tree, words)
            .keeping(facet -> quoted.isEmpty() || isOutside(facet, quoted.get()));
    var whole = mention(scan, new Run(from, to), quoted);
    if (!whole.candidates().isEmpty() && !whole.hasExtraWords()) {
      return List.of(whole);
    }
    var each = segments(scan, quoted).stream().map(run -> mention(scan, run, quoted)).toList();
    return each.size() > 1 && each.stream().noneMatch(Mentions::isLost) ? each : List.of(whole);
  }

  /** Numbers of the list that the person saw. */
  Optional<List<Mention>> numbered(Line line, int from, int to) {
    return NumberList.read(line, from, to, words)
        .filter(list ->
            list.numbers().stream()
                .allMatch(number -> number >= 1 && number <= lexicon.numbered().size()))
        .map(list ->
            list.numbers().stream()
                .flatMap(number -> byId(lexicon.numbered().get(number - 1)).stream())
                .map(habit ->
                    new Mention(List.of(new Candidate(habit, 1, false)), list.days(), habit.name()))
                .toList())
        .filter(mentions -> !mentions.isEmpty());
  }

  /** Words without a habit among them. */
  private static boolean isLost(Mention mention) {
    return mention.isNamed()
        ? mention.candidates().isEmpty() || mention.hasExtraWords()
        : mention.facets().isEmpty();
  }

  private Mention mention(Scan scan, Run range, Optional<Quoted> quoted) {
    var facets =
        scan.facets().stream()
            .filter(facet -> facet.from() >= range.from() && facet.to() <= range.to())
            .toList();
    var left = left(scan, range, quoted);
    var within = quoted.filter(found -> found.from() >= range.from() && found.to() <= range.to());
    var name =
        new Naming(new Scan(scan.line(), range.from(), range.to(), facets), words, false).name();
    if (within.isPresent()) {
      var hasExtra = left.stream().anyMatch(this::isTelling);
      return new Mention(List.of(new Candidate(within.get().habit(), 1, hasExtra)), facets, name);
    }
    var isNamed = left.stream().anyMatch(this::isTelling);
    return new Mention(isNamed ? names.meant(left) : List.of(), facets, isNamed ? name : "");
  }

  private boolean isTelling(Token token) {
    return !token.is(Kind.SIGN) && !token.is(Kind.EMOJI) && !words.noise.contains(token.word());
  }

  /**
   * The pieces of a range that no facet explains and that are not of a name found word for word.
   */
  private static List<Token> left(Scan scan, Run range, Optional<Quoted> quoted) {
    var left = new ArrayList<Token>();
    for (var run : scan.runs()) {
      for (var at = Math.max(run.from(), range.from()); at < Math.min(run.to(), range.to()); at++) {
        var piece = at;
        if (quoted.filter(found -> piece >= found.from() && piece < found.to()).isEmpty()) {
          left.add(scan.line().at(at));
        }
      }
    }
    return left;
  }

  /** The line cut at commas and "and", where these are not inside a facet or a whole name. */
  private List<Run> segments(Scan scan, Optional<Quoted> quoted) {
    var segments = new ArrayList<Run>();
    var from = scan.from();
    for (var run : scan.runs()) {
      for (var at = run.from(); at < run.to(); at++) {
        var piece = at;
        var isInName =
            quoted.filter(found -> piece >= found.from() && piece < found.to()).isPresent();
        if (!isInName && words.and.contains(scan.line().at(at).word())) {
          addIfAny(segments, from, at);
          from = at + 1;
        }
      }
    }
    addIfAny(segments, from, scan.to());
    return segments;
  }

  private static void addIfAny(List<Run> segments, int from, int to) {
    if (to > from) {
      segments.add(new Run(from, to));
    }
  }

  private static boolean isOutside(Facet facet, Quoted quoted) {
    return facet.to() <= quoted.from() || facet.from() >= quoted.to();
  }

  private Optional<Lexicon.Word> byId(HabitId id) {
    return lexicon.words().stream().filter(word -> word.id().equals(id)).findFirst();
  }
}
