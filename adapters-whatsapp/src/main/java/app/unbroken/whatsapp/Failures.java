package app.unbroken.whatsapp;

import app.unbroken.delivery.Sending;
import app.unbroken.delivery.Sending.Refusal;
import app.unbroken.whatsapp.Answer.Declined;
import java.time.Duration;

/** What an error code of the Cloud API means for a message: the code counts, never its title. */
final class Failures {
  static final int WINDOW_CLOSED = 131047;
  static final int PAIR_LIMIT = 131056;

  private static final int UNEXPLAINED = 131000;
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  private Failures() {}

  /**
   * @param pairPause how long the pair of bot and person rests where that is what is asked for
   */
  static Sending of(Declined declined, Duration pairPause) {
    return switch (declined.code()) {
      case 1, 2, 131000, 131016, 133004, 135000 -> new Sending.NotSent(declined.failure());
      case 4, 80007 -> waits(declined, Duration.ofMinutes(1), true);
      case 130429 -> waits(declined, SHORTEST_WAIT, true);
      case 131057 -> waits(declined, Duration.ofMinutes(1), true);
      case 133016 -> waits(declined, Duration.ofMinutes(10), true);
      case 131064 -> waits(declined, Duration.ofHours(1), false);
      case PAIR_LIMIT -> waits(declined, pairPause, false);
      case WINDOW_CLOSED -> refused(Refusal.WINDOW, declined);
      case 131026, 131030, 131050, 130497, 137000 -> refused(Refusal.PERSON, declined);
      case 131048, 368 -> refused(Refusal.BOT, declined);
      case 0, 3, 10, 190, 131005, 131031, 131037, 131042, 131045, 133010 ->
          refused(Refusal.BOT, declined);
      default -> other(declined);
    };
  }

  /** What a status says that came after the message had been accepted. */
  static Sending reported(int code) {
    var known = code == 0 ? UNEXPLAINED : code;
    return of(new Declined(400, known, 0, "after it was accepted", Duration.ZERO), SHORTEST_WAIT);
  }

  /** A template that is missing, paused, disabled, or filled in wrongly. */
  static boolean isOfTemplate(int code) {
    return switch (code) {
      case 132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016 -> true;
      default -> false;
    };
  }

  private static Sending other(Declined declined) {
    if (declined.code() >= 200 && declined.code() <= 299) {
      return refused(Refusal.BOT, declined);
    }
    if (declined.status() == 429) {
      return waits(declined, SHORTEST_WAIT, true);
    }
    return declined.status() >= 500
        ? new Sending.NotSent(declined.failure())
        : refused(Refusal.MESSAGE, declined);
  }

  private static Sending waits(Declined declined, Duration atLeast, boolean wholeBot) {
    var asked = declined.retryAfter();
    return new Sending.Wait(asked.compareTo(atLeast) > 0 ? asked : atLeast, wholeBot);
  }

  private static Sending refused(Refusal refusal, Declined declined) {
    return new Sending.Refused(refusal, declined.failure());
  }
}
