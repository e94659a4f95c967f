package app.unbroken.whatsapp;

import app.unbroken.chat.Incoming;
import app.unbroken.chat.Typed;
import app.unbroken.whatsapp.WhatsAppWire.Chosen;
import app.unbroken.whatsapp.WhatsAppWire.Interactive;
import app.unbroken.whatsapp.WhatsAppWire.Location;
import app.unbroken.whatsapp.WhatsAppWire.Message;
import app.unbroken.whatsapp.WhatsAppWire.QuickReply;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a message says: words, a tap, a place, or something that we can only be polite about. */
final class MessageContent {
  /** Before what a button of a template says where it can carry no tap. */
  static final String SAYS = "say:";

  private static final Pattern COMMAND =
      Pattern.compile("/([A-Za-z0-9_]{1,32})(?:\\s+(.*))?", Pattern.DOTALL);

  private MessageContent() {}

  /**
   * Empty where nobody expects an answer: a smile below a message, an edit, a message taken back.
   */
  static Optional<Incoming> of(Message message) {
    var type = Objects.requireNonNullElse(message.type(), "");
    return switch (type) {
      case "text" -> Optional.of(said(message.text() == null ? null : message.text().body()));
      case "interactive" -> Optional.of(chosen(message.interactive()));
      case "button" -> Optional.of(replied(message.button()));
      case "location" -> Optional.of(located(message.location()));
      case "reaction", "edit", "revoke", "system" -> Optional.empty();
      default -> Optional.of(new Incoming.Unsupported(Typed.cut(Typed.clean(type), 40)));
    };
  }

  private static Incoming said(@Nullable String body) {
    var text = Typed.clean(Objects.requireNonNullElse(body, ""));
    var command = COMMAND.matcher(text);
    if (!command.matches()) {
      return new Incoming.Said(text);
    }
    var payload = Objects.requireNonNullElse(command.group(2), "");
    return new Incoming.Commanded(command.group(1).toLowerCase(Locale.ROOT), payload.strip());
  }

  private static Incoming chosen(@Nullable Interactive interactive) {
    return interactive == null
        ? new Incoming.Unsupported("interactive")
        : Stream.of(interactive.buttonReply(), interactive.listReply())
            .filter(Objects::nonNull)
            .map(Chosen::id)
            .filter(Objects::nonNull)
            .map(MessageContent::tapped)
            .findFirst()
            .orElse(new Incoming.Unsupported("interactive"));
  }

  /**
   * A button of a template: what it carries is all there is, a message it was on may be missing.
   */
  private static Incoming replied(@Nullable QuickReply button) {
    if (button == null) {
      return new Incoming.Unsupported("button");
    }
    return button.payload() == null ? said(button.text()) : tapped(button.payload());
  }

  private static Incoming tapped(@Nullable String data) {
    var clean = Typed.clean(Objects.requireNonNullElse(data, ""));
    return clean.startsWith(SAYS)
        ? new Incoming.Said(clean.substring(SAYS.length()))
        : new Incoming.Tapped(clean, "");
  }

  private static Incoming located(@Nullable Location place) {
    var latitude = place == null ? null : place.latitude();
    var longitude = place == null ? null : place.longitude();
    return latitude != null
            && longitude != null
            && Math.abs(latitude) <= 90
            && Math.abs(longitude) <= 180
        ? new Incoming.Located(latitude, longitude)
        : new Incoming.Unsupported("location");
  }
}
