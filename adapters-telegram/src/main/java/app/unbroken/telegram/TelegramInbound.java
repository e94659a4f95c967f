package app.unbroken.telegram;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Received;
import app.unbroken.chat.Sender;
import app.unbroken.chat.Typed;
import app.unbroken.telegram.TelegramWire.CallbackQuery;
import app.unbroken.telegram.TelegramWire.Chat;
import app.unbroken.telegram.TelegramWire.MemberUpdate;
import app.unbroken.telegram.TelegramWire.Message;
import app.unbroken.telegram.TelegramWire.Update;
import app.unbroken.telegram.TelegramWire.User;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one update of one bot. Only private chats are conversations: what happens in groups and
 * channels is nothing to us, like the kinds of updates that we do not know. An edited message is
 * not said again.
 */
public final class TelegramInbound {
  private static final Reading NOTHING = new Reading.Nothing();
  private static final long YEAR_9999 = 253_402_300_799L;

  private final BotId bot;
  private final InstantSource clock;

  /**
   * @param clock for taps, of which Telegram does not say when they happened
   */
  public TelegramInbound(BotId bot, InstantSource clock) {
    this.bot = bot;
    this.clock = clock;
  }

  /** What an update turned out to be. */
  public sealed interface Reading {

    /** Somebody did something. */
    record Something(Received received) implements Reading {}

    /** A proper update that is none of our business; to be acknowledged. */
    record Nothing() implements Reading {}

    /**
     * An update whose content is of a form we do not know: a person may wait for the answer, so it
     * is to be kept for somebody who can read it. {@code why} quotes nothing of it.
     */
    record Unreadable(String updateId, String why) implements Reading {}

    /** Not an update. {@code why} quotes nothing of it. */
    record Malformed(String why) implements Reading {}
  }

  /** Never throws, whatever the bytes are. */
  public Reading read(byte[] body) {
    if (body.length > TelegramWire.MAX_BYTES) {
      return new Reading.Malformed("longer than any update");
    }
    try {
      return read((Update) TelegramWire.UPDATE.readValue(body));
    } catch (MismatchedInputException e) {
      return unreadable(body, e.getClass().getSimpleName());
    } catch (JacksonException e) {
      return new Reading.Malformed(e.getClass().getSimpleName());
    } catch (IOException e) {
      return new Reading.Malformed("not UTF-8");
    }
  }

  private static Reading unreadable(byte[] body, String why) {
    try {
      TelegramWire.Numbered update = TelegramWire.NUMBERED.readValue(body);
      return update == null || update.updateId() <= 0
          ? new Reading.Malformed(why)
          : new Reading.Unreadable(Long.toString(update.updateId()), why);
    } catch (IOException e) {
      return new Reading.Malformed(why);
    }
  }

  private Reading read(@Nullable Update update) {
    if (update == null || update.updateId() <= 0) {
      return new Reading.Malformed("no update_id");
    }
    if (update.message() != null) {
      return message(update.updateId(), update.message());
    }
    if (update.callbackQuery() != null) {
      return tap(update.updateId(), update.callbackQuery());
    }
    if (update.myChatMember() != null) {
      return member(update.updateId(), update.myChatMember());
    }
    return NOTHING;
  }

  private Reading message(long updateId, Message message) {
    var repliedTo = message.replyToMessage();
    var about = repliedTo == null ? null : named(repliedTo.messageId());
    return MessageContent.of(message)
        .map(what -> done(updateId, message.chat(), message.from(), what, about, message.date()))
        .orElse(NOTHING);
  }

  private Reading tap(long updateId, CallbackQuery tap) {
    var id = Typed.clean(Objects.requireNonNullElse(tap.id(), ""));
    var data = Typed.clean(Objects.requireNonNullElse(tap.data(), ""));
    if (id.isBlank()) {
      return NOTHING;
    }
    var what = new Incoming.Tapped(data, id);
    var card = tap.message();
    return card == null
        ? done(updateId, privateChatOf(tap.from()), tap.from(), what, null, 0)
        : done(updateId, card.chat(), tap.from(), what, named(card.messageId()), 0);
  }

  /** A tap on what was sent by way of another chat names no chat; a private one is its person. */
  private static @Nullable Chat privateChatOf(@Nullable User person) {
    return person == null ? null : new Chat(person.id(), Chat.PRIVATE);
  }

  private Reading member(long updateId, MemberUpdate change) {
    var member = change.newChatMember();
    return Optional.ofNullable(member == null ? null : member.status())
        .map(TelegramInbound::blocking)
        .map(what -> done(updateId, change.chat(), change.from(), what, null, change.date()))
        .orElse(NOTHING);
  }

  private static @Nullable Incoming blocking(String status) {
    return switch (status) {
      case "kicked" -> new Incoming.Blocked();
      case "member" -> new Incoming.Unblocked();
      default -> null;
    };
  }

  private Reading done(
      long updateId,
      @Nullable Chat chat,
      @Nullable User person,
      Incoming what,
      @Nullable MessageId about,
      long date) {
    if (chat == null || person == null || !isConversation(chat, person)) {
      return NOTHING;
    }
    var from = new ChatAddress(Messenger.TELEGRAM, bot, Long.toString(chat.id()));
    var received =
        new Received(Long.toString(updateId), from, sender(person), what, about, at(date));
    return new Reading.Something(received);
  }

  private static boolean isConversation(Chat chat, User person) {
    return chat.isPrivate() && chat.id() > 0 && person.id() > 0 && !person.isBot();
  }

  private static Sender sender(User person) {
    var first = Objects.requireNonNullElse(person.firstName(), "");
    var last = Objects.requireNonNullElse(person.lastName(), "");
    var language = Objects.requireNonNullElse(person.languageCode(), "");
    return new Sender(
        List.of(Long.toString(person.id())),
        Typed.clean(first + " " + last).strip(),
        Typed.clean(language),
        "");
  }

  private static MessageId named(long messageId) {
    return new MessageId(Long.toString(messageId));
  }

  private Instant at(long date) {
    return date > 0 && date <= YEAR_9999 ? Instant.ofEpochSecond(date) : clock.instant();
  }
}
