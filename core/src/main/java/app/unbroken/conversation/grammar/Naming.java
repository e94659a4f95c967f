package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Meaning.Quantity;
import app.unbroken.conversation.grammar.Scan.Run;
import app.unbroken.conversation.grammar.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a new habit is called: the pieces of its line that mean nothing else, as they were typed.
 */
final class Naming {
  private final Scan scan;
  private final Vocabulary words;

  Naming(Scan scan, Vocabulary words) {
    this.scan = scan;
    this.words = words;
  }

  /** The name, or nothing where no word is left for one. */
  String name() {
    var parts = new ArrayList<String>();
    for (var run : trimmedRuns()) {
      parts.add(inItsForm(run, parts.isEmpty() ? "" : parts.getLast()));
    }
    return String.join(" ", parts);
  }

  /** The runs without what only tied them to an amount or a time. */
  List<Run> trimmedRuns() {
    return scan.runs().stream().map(this::trimmed).filter(run -> run.size() > 0).toList();
  }

  private Run trimmed(Run run) {
    var from = run.from();
    var to = run.to();
    var isFirst = from == scan.from();
    while (from < to && (isFirst ? isSign(from) : isDangling(from))) {
      from++;
    }
    while (to > from && isDangling(to - 1)) {
      to--;
    }
    return new Run(from, to);
  }

  private boolean isDangling(int at) {
    return scan.line().at(at).isLiteral() && words.dangling.contains(scan.line().at(at).word());
  }

  /** Signs that open or close something belong to a name; those that only part do not. */
  private boolean isSign(int at) {
    return scan.line().at(at).is(Kind.SIGN) && isDangling(at);
  }

  private String inItsForm(Run run, String before) {
    var line = scan.line();
    if (run.size() != 1) {
      return line.between(run.from(), run.to());
    }
    var token = line.at(run.from());
    if (token.is(Kind.QUOTE)) {
      return line.typed().substring(token.from() + 1, token.to() - 1).strip();
    }
    var typed = line.between(run.from(), run.to());
    if (!followsAmount(run) || (!before.isEmpty() && !isVerb(before))) {
      return typed;
    }
    return withoutCase(typed, token.word(), !before.isEmpty());
  }

  private boolean isVerb(String before) {
    return words.verbEndings.stream().anyMatch(Tokenizer.fold(before)::endsWith);
  }

  private boolean followsAmount(Run run) {
    return scan.facets().stream()
        .anyMatch(facet -> facet.to() == run.from() && facet.meaning() == Quantity.MEASURE);
  }

  /** After "10 minutes" Russian puts a noun into the genitive; alone it is not called so. */
  private String withoutCase(String typed, String word, boolean afterVerb) {
    var known = afterVerb ? words.accusatives : words.nominatives;
    var endings = afterVerb ? words.accusativeEndings : words.nominativeEndings;
    var changed = known.containsKey(word) ? known.get(word) : withEnding(word, endings);
    return Character.isUpperCase(typed.codePointAt(0)) && !changed.equals(word)
        ? changed.substring(0, 1).toUpperCase(Locale.ROOT) + changed.substring(1)
        : changed.equals(word) ? typed : changed;
  }

  private static String withEnding(String word, Map<String, String> endings) {
    for (var ending : endings.entrySet()) {
      if (word.length() > ending.getKey().length() + 2 && word.endsWith(ending.getKey())) {
        return word.substring(0, word.length() - ending.getKey().length()) + ending.getValue();
      }
    }
    return word;
  }
}
