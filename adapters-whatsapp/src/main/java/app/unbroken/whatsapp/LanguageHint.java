package app.unbroken.whatsapp;

import app.unbroken.chat.Incoming;
import java.lang.Character.UnicodeScript;

/**
 * Which language somebody probably reads. WhatsApp tells nobody's; what is left are the letters
 * they write in, and the country of their number where they have written none.
 */
final class LanguageHint {
  private static final String RUSSIAN = "ru";
  private static final String PREFIX_OF_RUSSIA = "7";

  private LanguageHint() {}

  /** Empty where nothing speaks for one. */
  static String of(Incoming what, String phonePrefix) {
    var text = what instanceof Incoming.Said(var said) ? said : "";
    if (has(text, UnicodeScript.CYRILLIC)) {
      return RUSSIAN;
    }
    return phonePrefix.equals(PREFIX_OF_RUSSIA) && !has(text, UnicodeScript.LATIN) ? RUSSIAN : "";
  }

  private static boolean has(String text, UnicodeScript script) {
    return text.codePoints().anyMatch(it -> UnicodeScript.of(it) == script);
  }
}
