package app.unbroken.habit;

import app.unbroken.chat.Typed;
import java.util.List;
import java.util.Locale;

/**
 * How a habit looks and where it is filed.
 *
 * @param emoji one visible character, or empty
 * @param note what the person wants to remember about it, or empty
 * @param tags lower-case words, in the order given
 */
public record Look(HabitName name, String emoji, String note, List<String> tags) {
  public static final int NOTE_LIMIT = 500;
  public static final int TAG_LIMIT = 24;
  public static final int MOST_TAGS = 8;

  public Look {
    if (!emoji.equals(oneCharacter(emoji)) || !note.equals(Typed.clean(note).strip())) {
      throw new IllegalArgumentException("emoji and note are to be cleaned first");
    }
    if (note.length() > NOTE_LIMIT || tags.size() > MOST_TAGS) {
      throw new IllegalArgumentException("a note or tags too long");
    }
    if (!tags.stream().allMatch(tag -> tag.equals(filed(tag)) && !tag.isEmpty())) {
      throw new IllegalArgumentException("tags are to be cleaned first");
    }
    tags = tags.stream().distinct().toList();
  }

  public static Look of(HabitName name) {
    return new Look(name, "", "", List.of());
  }

  public Look named(HabitName changed) {
    return new Look(changed, emoji, note, tags);
  }

  public Look withEmoji(String typed) {
    return new Look(name, oneCharacter(typed), note, tags);
  }

  public Look noted(String typed) {
    return new Look(name, emoji, Typed.cut(Typed.clean(typed), NOTE_LIMIT).strip(), tags);
  }

  /** Cleaned, lower case, without the sign, at most {@link #MOST_TAGS} of them. */
  public Look tagged(List<String> typed) {
    var words =
        typed.stream()
            .map(Look::filed)
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .limit(MOST_TAGS)
            .toList();
    return new Look(name, emoji, note, words);
  }

  private static String filed(String tag) {
    var word = Typed.clean(tag).replaceAll("[#\\s]+", "").toLowerCase(Locale.ROOT);
    return Typed.cut(word, TAG_LIMIT);
  }

  private static String oneCharacter(String typed) {
    var clean = Typed.clean(typed).strip();
    for (var length = 1; length <= Math.min(clean.length(), 32); length++) {
      if (!Typed.cut(clean, length).isEmpty()) {
        return Typed.cut(clean, length);
      }
    }
    return "";
  }
}
