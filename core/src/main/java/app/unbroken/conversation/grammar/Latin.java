package app.unbroken.conversation.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spells words of any alphabet in one set of Latin letters, so that zaryadka finds зарядка. */
final class Latin {
  private static final String SILENT = "-";
  private static final int LONGEST_VARIANT = 4;

  private final Map<Character, String> letters = new HashMap<>();
  private final Map<String, String> variants = new HashMap<>();

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
      var length = variantLength(word, at);
      var part = word.substring(at, at + Math.max(length, 1));
      spelt.append(variants.getOrDefault(part, part));
      at += part.length();
    }
    return spelt.toString();
  }

  /** How long the longest variant at a place is; zero where there is none. */
  private int variantLength(String word, int at) {
    for (var length = Math.min(LONGEST_VARIANT, word.length() - at); length > 0; length--) {
      if (variants.containsKey(word.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static boolean isLatin(String word) {
    return !word.isEmpty() && word.charAt(0) < 0x250;
  }
}
