package app.unbroken.whatsapp;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Received;
import app.unbroken.chat.Sender;
import app.unbroken.chat.Typed;
import app.unbroken.whatsapp.WhatsAppWire.Change;
import app.unbroken.whatsapp.WhatsAppWire.Contact;
import app.unbroken.whatsapp.WhatsAppWire.Message;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One message, and who it is from. Meta gives somebody two names, one for the business and a
 * number; each may be missing. Both are remembered, the one for the business counts first, and
 * answers go to the number where it is known.
 */
record WhatsAppArrival(BotId bot, Message message, Contacts contacts, InstantSource clock) {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  /** Empty where there is nothing to answer; throws where it makes no sense. */
  Optional<Received> received() {
    if (message.groupId() != null) {
      return Optional.empty();
    }
    var change = message.system();
    return "system".equals(message.type())
        ? Optional.ofNullable(change).flatMap(this::renamed)
        : MessageContent.of(message).map(what -> received(keys(), what));
  }

  /** Somebody goes on under another name: both come together, the old one first. */
  private Optional<Received> renamed(Change change) {
    var now =
        Stream.of(change.userId(), change.newWaId(), change.waId())
            .filter(WhatsAppArrival::isGiven)
            .map(Objects::requireNonNull)
            .toList();
    var before = Stream.concat(keys().stream(), Stream.ofNullable(change.customer()));
    return now.isEmpty()
        ? Optional.empty()
        : Optional.of(
            received(
                Stream.concat(before.filter(key -> !now.contains(key)), now.stream())
                    .distinct()
                    .toList(),
                new Incoming.Renamed(),
                number(change).orElse(now.getFirst())));
  }

  private static Optional<String> number(Change change) {
    return Stream.of(change.newWaId(), change.waId())
        .filter(WhatsAppArrival::isGiven)
        .map(Objects::requireNonNull)
        .findFirst();
  }

  private Received received(List<String> keys, Incoming what) {
    var number = number().orElse(keys.isEmpty() ? "" : keys.getFirst());
    return received(keys, what, number);
  }

  private Received received(List<String> keys, Incoming what, String chat) {
    var id = Objects.requireNonNullElse(message.id(), "");
    if (id.isBlank() || id.length() > 200) {
      throw new IllegalArgumentException("a message without an id");
    }
    var from = new ChatAddress(Messenger.WHATSAPP, bot, chat);
    var context = message.context();
    var about = context == null ? null : named(context.id());
    return new Received(id, from, sender(keys, what), what, about, at());
  }

  private Sender sender(List<String> keys, Incoming what) {
    var name =
        contact()
            .map(Contact::profile)
            .map(WhatsAppWire.Profile::name)
            .map(Typed::clean)
            .orElse("");
    var prefix = number().map(PhonePrefix::of).orElse("");
    return new Sender(keys, name, LanguageHint.of(what, prefix), prefix);
  }

  /** The strongest first. */
  private List<String> keys() {
    var contact = contact();
    return Stream.of(
            message.fromUserId(),
            contact.map(Contact::userId).orElse(null),
            number().orElse(null),
            message.fromParentUserId(),
            contact.map(Contact::parentUserId).orElse(null))
        .filter(WhatsAppArrival::isGiven)
        .map(Objects::requireNonNull)
        .map(Typed::clean)
        .distinct()
        .toList();
  }

  private Optional<String> number() {
    return Stream.of(message.from(), contact().map(Contact::waId).orElse(null))
        .filter(WhatsAppArrival::isGiven)
        .map(Objects::requireNonNull)
        .map(Typed::clean)
        .findFirst();
  }

  private Optional<Contact> contact() {
    return contacts.behind(message);
  }

  private static boolean isGiven(@Nullable String name) {
    return name != null && !name.isBlank();
  }

  private static @Nullable MessageId named(@Nullable String id) {
    return id == null || id.isBlank() || id.length() > 200 ? null : new MessageId(id);
  }

  private Instant at() {
    var seconds = message.timestamp();
    return seconds != null && SECONDS.matcher(seconds).matches()
        ? Instant.ofEpochSecond(Long.parseLong(seconds))
        : clock.instant();
  }
}
