package app.unbroken.chat;

import java.util.Locale;

/** Where a conversation takes place. The {@link #code()} is what is stored and shown. */
public enum Messenger {
  TERMINAL,
  TELEGRAM,
  WHATSAPP;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Messenger ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
