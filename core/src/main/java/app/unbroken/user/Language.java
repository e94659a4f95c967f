package app.unbroken.user;

import java.util.Locale;

/** A language Unbroken speaks: a new one is a constant here, a resource file and its grammar. */
public enum Language {
  ENGLISH("en"),
  RUSSIAN("ru");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The best match for a client's hint such as {@code pt-br}; English where nothing matches. */
  public static Language closestTo(String hint) {
    var wanted = Locale.forLanguageTag(hint.replace('_', '-')).getLanguage();
    for (var language : values()) {
      if (language.tag.equals(wanted)) {
        return language;
      }
    }
    return ENGLISH;
  }
}
