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
  private final boolean isObject;

  /**
   * @param isObject whether the line asks to add what it names: "добавь йогу"
   */
  Naming(Scan scan, Vocabulary words, boolean isObject) {
    this.scan = scan;
    this.words = words;
    this.isObject = isObject;
  }

  /** The name, or nothing where no word is left for one. */
  String name() {
    var runs = trimmedRuns();
    var parts = new ArrayList<String>();
    for (var run : runs) {
      parts.add(inItsForm(run, parts.isEmpty() ? "" : parts.getLast()));
    }
    return String.join(" ", parts).replaceAll("\\s+", " ");
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
    if (followsAmount(run) && (before.isEmpty() || isVerb(before))) {
      return like(typed, before.isEmpty() ? alone(token.word()) : afterVerb(token.word()));
    }
    return isObject && before.isEmpty() ? like(typed, called(token.word())) : typed;
  }

  private boolean isVerb(String before) {
    return words.verbEndings.stream().anyMatch(Tokenizer.fold(before)::endsWith);
  }

  private boolean followsAmount(Run run) {
    return scan.facets().stream().anyMatch(facet -> facet.to() == run.from() && isAmount(facet));
  }

  private static boolean isAmount(Facet facet) {
    return facet.meaning() == Quantity.PLUS
        || (facet.meaning() instanceof Quantity && facet.unit().isPresent());
  }

  /** "10 минут йоги" is called йога: after an amount Russian puts a noun into the genitive. */
  private String alone(String word) {
    return changed(word, words.nominatives, words.nominativeEndings);
  }

  /** "Пить 2 литра воды" is "пить воду". */
  private String afterVerb(String word) {
    return changed(word, words.accusatives, words.accusativeEndings);
  }

  private String called(String word) {
    return changed(word, words.called, words.calledEndings);
  }

  private static String changed(
      String word, Map<String, String> known, Map<String, String> endings) {
    return known.containsKey(word) ? known.get(word) : withEnding(word, endings);
  }

  /** The changed word with the capital that the typed one has; the typed one where none changed. */
  private static String like(String typed, String changed) {
    if (Tokenizer.fold(typed).equals(changed)) {
      return typed;
    }
    return Character.isUpperCase(typed.codePointAt(0))
        ? changed.substring(0, 1).toUpperCase(Locale.ROOT) + changed.substring(1)
        : changed;
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
