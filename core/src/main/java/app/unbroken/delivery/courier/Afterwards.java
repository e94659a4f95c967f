package app.unbroken.delivery.courier;

import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Sending;
import app.unbroken.delivery.outbox.Ending;
import app.unbroken.delivery.outbox.Letter;
import java.time.Duration;

/** What becomes of a letter once a messenger has spoken, or has not. */
final class Afterwards {
  static final int MOST_ATTEMPTS = 12;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  static final Duration HEARS_OUT = Duration.ofMinutes(2);

  private Afterwards() {}

  static Ending of(Letter letter, Sending sending) {
    return switch (sending) {
      case Sending.Sent(var id) -> new Ending.Delivered(id);
      case Sending.Wait(var howLong, var wholeBot) ->
          new Ending.Again(wholeBot ? Duration.ZERO : howLong, false, false, "asked to wait");
      case Sending.NotSent(var why) -> again(letter, false, why);
      case Sending.Unknown(var why) -> inDoubt(letter, why);
      case Sending.Moved(var newChat) -> new Ending.Moved(newChat);
      case Sending.Refused(var refusal, var why) ->
          switch (refusal) {
            case PERSON -> new Ending.PersonGone(why);
            case MESSAGE, WINDOW -> new Ending.Undeliverable(why);
            case BOT -> new Ending.Again(Duration.ZERO, false, false, why);
          };
    };
  }

  /**
   * Edits and nods are repeated freely. Anything else that may come twice is repeated once: a
   * messenger that swallows every answer must not make a flood of one message. WhatsApp tells later
   * what it did, so it is heard out before that.
   */
  private static Ending inDoubt(Letter letter, String why) {
    if (letter.isRepeatable()) {
      return again(letter, true, why);
    }
    if (!letter.mayComeTwice() || letter.doubts() > 0) {
      return new Ending.InDoubt(why);
    }
    return letter.to().messenger() == Messenger.WHATSAPP
        ? new Ending.Again(HEARS_OUT, true, true, why)
        : again(letter, true, why);
  }

  private static Ending again(Letter letter, boolean doubt, String why) {
    return letter.attempts() + 1 >= MOST_ATTEMPTS
        ? new Ending.Undeliverable("gave up: " + why)
        : new Ending.Again(pauseAfter(letter), true, doubt, why);
  }

  /** Doubling from one second; spread, so that what failed together does not return together. */
  private static Duration pauseAfter(Letter letter) {
    var doubled = Duration.ofSeconds(1L << Math.min(letter.attempts(), 20));
    var pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    var spread = Long.remainderUnsigned(letter.id().value() * 0x9E3779B97F4A7C15L, 250);
    return pause.plusMillis(pause.toMillis() * spread / 1_000);
  }
}
