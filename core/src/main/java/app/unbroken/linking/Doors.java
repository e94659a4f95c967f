package app.unbroken.linking;

import app.unbroken.chat.Messenger;
import java.util.Optional;

/**
 * Where the bot can be found, so that a code need not be typed; empty where that is not known.
 *
 * @param telegram the bot's name there, without the sign before it
 * @param whatsapp its number, digits alone
 */
public record Doors(String telegram, String whatsapp) {
  public static final Doors UNKNOWN = new Doors("", "");

  /** What, once opened, hands in the code on this messenger. */
  public Optional<String> link(Messenger messenger, LinkCode code) {
    return switch (messenger) {
      case TELEGRAM ->
          known(telegram).map(bot -> "https://t.me/" + bot + "?start=link_" + code.characters());
      case WHATSAPP ->
          known(whatsapp).map(number -> "https://wa.me/" + number + "?text=link%20" + code.typed());
      case TERMINAL -> Optional.empty();
    };
  }

  private static Optional<String> known(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }
}
