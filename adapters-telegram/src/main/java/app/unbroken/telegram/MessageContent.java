package app.unbroken.telegram;

import app.unbroken.chat.Incoming;
import app.unbroken.chat.Typed;
import app.unbroken.telegram.TelegramWire.Location;
import app.unbroken.telegram.TelegramWire.Message;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a message says: words, a command, a place, or something that we can only be polite about.
 */
final class MessageContent {
  private static final Pattern COMMAND =
      Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@[A-Za-z0-9_]{1,64})?(?:\\s+(.*))?", Pattern.DOTALL);

  private MessageContent() {}

  static Optional<Incoming> of(Message message) {
    if (message.text() != null) {
      return Optional.of(said(Typed.clean(message.text())));
    }
    if (message.location() != null) {
      return Optional.of(located(message.location()));
    }
    return message.otherKind().map(Incoming.Unsupported::new);
  }

  private static Incoming said(String text) {
    var command = COMMAND.matcher(text);
    if (!command.matches()) {
      return new Incoming.Said(text);
    }
    var payload = Objects.requireNonNullElse(command.group(2), "");
    return new Incoming.Commanded(command.group(1).toLowerCase(Locale.ROOT), payload.strip());
  }

  private static Incoming located(Location place) {
    var latitude = place.latitude();
    var longitude = place.longitude();
    var onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return onEarth
        ? new Incoming.Located(latitude, longitude)
        : new Incoming.Unsupported("location");
  }
}
