package app.unbroken.conversation.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes the ending off a word: зарядку and зарядка, running and run. Light on purpose. Two words
 * that share a stem by accident only ever compete for the name of a habit that a person really has.
 */
final class Stems {
  private static final int SHORTEST = 3;
  private static final int SHORTEST_PAST = 6;

  private final Map<String, String> forms = new HashMap<>();
  private final Set<String> endings = new HashSet<>();
  private final int longestEnding;
  private final List<String> prefixes = new ArrayList<>();
  private final List<String> pasts = new ArrayList<>();
  private final List<String> pastWords = new ArrayList<>();
  private final List<String> prefixedPasts = new ArrayList<>();
  private final Latin latin;

  Stems(List<Table> tables) {
    for (var table : tables) {
      for (var row : table.rows("form")) {
        for (var form : words(row)) {
          forms.putIfAbsent(form, Tokenizer.fold(row.meaning()));
        }
      }
      table.rows("ending").forEach(row -> endings.addAll(words(row)));
      table.rows("past").forEach(row -> pasts.addAll(words(row)));
      table.rows("past word").forEach(row -> pastWords.addAll(words(row)));
      table.rows("past with prefix").forEach(row -> prefixedPasts.addAll(words(row)));
      table.rows("prefix").forEach(row -> prefixes.addAll(words(row)));
    }
    longestEnding = endings.stream().mapToInt(String::length).max().orElse(0);
    prefixes.sort(Comparator.comparingInt(String::length).reversed());
    latin = new Latin(tables);
  }

  /** A word in all the ways in which another one can be the same. */
  NameWord word(String folded) {
    var stem = stem(folded);
    return new NameWord(folded, stem, bare(stem), latin);
  }

  /** Whether a word says that something was done: прочитал, meditated. */
  boolean isPast(String word) {
    return pastWords.contains(word)
        || word.length() >= SHORTEST_PAST
            && (pasts.stream().anyMatch(word::endsWith)
                || (prefixedPasts.stream().anyMatch(word::endsWith)
                    && prefixes.stream()
                        .anyMatch(prefix -> prefix.length() > 1 && word.startsWith(prefix))));
  }

  private String stem(String word) {
    var known = forms.get(word);
    if (known != null) {
      return known;
    }
    var shortest = Math.max(SHORTEST, word.length() - longestEnding);
    for (var end = shortest; end < word.length(); end++) {
      if (endings.contains(word.substring(end))) {
        return single(word.substring(0, end));
      }
    }
    return single(word);
  }

  /** Without the prefix of a finished action: прочит, чит. */
  private String bare(String stem) {
    for (var prefix : prefixes) {
      if (stem.length() - prefix.length() >= SHORTEST && stem.startsWith(prefix)) {
        return stem.substring(prefix.length());
      }
    }
    return stem;
  }

  /** One letter at the end where there are two: runn, run. */
  private static String single(String stem) {
    var last = stem.length() - 1;
    return last >= 1 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
  }

  private static List<String> words(Table.Row row) {
    return List.of(Tokenizer.fold(row.pattern()).split("\\s*\\|\\s*"));
  }
}
