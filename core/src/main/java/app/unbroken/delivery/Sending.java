package app.unbroken.delivery;

import app.unbroken.chat.MessageId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a message. {@code why} is for operators and holds no text and no number. */
public sealed interface Sending {

  /** Accepted; the id is null where nothing visible came into being. */
  record Sent(@Nullable MessageId id) implements Sending {}

  /** Too fast: this chat, or the whole bot, is to wait. Not an attempt. */
  record Wait(Duration howLong, boolean wholeBot) implements Sending {}

  /** Surely not delivered; trying again is safe. */
  record NotSent(String why) implements Sending {}

  /** Perhaps delivered: the answer was lost after the question was asked. */
  record Unknown(String why) implements Sending {}

  /** Will never be delivered. */
  record Refused(Refusal refusal, String why) implements Sending {}

  /** The chat lives on under another id. */
  record Moved(String newChat) implements Sending {}

  enum Refusal {
    /** The person blocked the bot or is gone: silence until they write again. */
    PERSON,
    /** This message cannot be sent, whoever it is for. */
    MESSAGE,
    /** The bot itself may not send: token revoked, account locked. */
    BOT,
    /** Free answers are closed; only an approved template may be sent. */
    WINDOW
  }
}
