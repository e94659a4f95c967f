package app.unbroken.conversation.layout;

import app.unbroken.chat.Typed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stands on buttons: on one line, cut between visible characters, never twice the same. */
public final class Labels {
  private static final String BESIDE = " · ";
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern ENDING = Pattern.compile("[\\s.…!?]+$");

  private Labels() {}

  /** The labels of one card, each at most {@code limit} UTF-16 units; WhatsApp refuses equals. */
  static List<String> fitted(List<String> labels, int limit) {
    var taken = new HashSet<String>();
    var fitted = new ArrayList<String>();
    for (var label : labels) {
      var plain = cut(label, limit);
      var candidate = plain;
      for (var number = 2; !taken.add(comparable(candidate)); number++) {
        var ending = " " + number;
        candidate = (Typed.cut(plain, limit - ending.length()).strip() + ending).strip();
      }
      fitted.add(candidate);
    }
    return fitted;
  }

  /** A label as it may be typed: no emoji or sign before it, no case, ё as е. */
  public static String bare(String label) {
    var start = 0;
    while (start < label.length() && !Character.isLetterOrDigit(label.codePointAt(start))) {
      start += Character.charCount(label.codePointAt(start));
    }
    return ENDING
        .matcher(label.substring(start).strip())
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('ё', 'е');
  }

  /** What stands before the rest of a label, which is as things were when it was shown. */
  static String name(String label) {
    var rest = label.indexOf(BESIDE);
    return rest < 0 ? "" : bare(label.substring(0, rest));
  }

  private static String cut(String label, int limit) {
    var line = SPACES.matcher(label).replaceAll(" ").strip();
    var cut = Typed.shorten(line, limit).strip();
    return cut.isEmpty() || cut.equals("…") ? "•" : cut;
  }

  private static String comparable(String label) {
    return label.toLowerCase(Locale.ROOT);
  }
}
