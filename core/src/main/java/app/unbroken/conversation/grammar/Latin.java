package app.unbroken.conversation.grammar;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Spells words of any alphabet in one set of Latin letters, so that zaryadka finds зарядка. */
final class Latin {
  private static final String SILENT = "-";

  private final Map<Character, String> letters = new HashMap<>();
  private final Map<String, String> variants =
      new TreeMap<>(
          Comparator.comparingInt(String::length)
              .reversed()
              .thenComparing(Comparator.naturalOrder()));

  Latin(List<Table> tables) {
    for (var table : tables) {
      for (var row : table.rows("latin")) {
        for (var letter : row.pattern().split("\\s*\\|\\s*")) {
          letters.put(letter.charAt(0), row.meaning().equals(SILENT) ? "" : row.meaning());
        }
      }
      for (var row : table.rows("latin variant")) {
        for (var variant : row.pattern().split("\\s*\\|\\s*")) {
          variants.put(variant, row.meaning());
        }
      }
    }
  }

  String spell(String word) {
    return isLatin(word) ? inOneWay(word) : fromLetters(word);
  }

  private String fromLetters(String word) {
    var spelt = new StringBuilder(word.length() + 4);
    for (var index = 0; index < word.length(); index++) {
      var letter = word.charAt(index);
      spelt.append(letters.getOrDefault(letter, String.valueOf(letter)));
    }
    return spelt.toString();
  }

  private String inOneWay(String word) {
    var spelt = new StringBuilder(word.length());
    var at = 0;
    while (at < word.length()) {
      var from = at;
      var variant =
          variants.keySet().stream().filter(key -> word.startsWith(key, from)).findFirst();
      spelt.append(variant.map(variants::get).orElseGet(() -> word.substring(from, from + 1)));
      at += variant.map(String::length).orElse(1);
    }
    return spelt.toString();
  }

  private static boolean isLatin(String word) {
    return !word.isEmpty() && word.charAt(0) < 0x250;
  }
}
