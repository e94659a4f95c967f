package app.unbroken.telegram;

import app.unbroken.delivery.Sending;
import app.unbroken.delivery.Sending.Refusal;
import app.unbroken.telegram.Answer.Declined;
import java.time.Duration;
import java.util.List;

/** What it means for a message that Telegram turned it down. */
final class DeclinedSending {
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  /** Said with code 400, though it is the person who cannot be reached. */
  private static final List<String> NOBODY_THERE =
      List.of("chat not found", "peer_id_invalid", "user not found", "user_is_blocked");

  private DeclinedSending() {}

  static Sending of(Declined declined, boolean ofWholeBot) {
    if (declined.movedTo() != 0) {
      return new Sending.Moved(Long.toString(declined.movedTo()));
    }
    return switch (declined.code()) {
      case 401, 404, 421 -> refused(Refusal.BOT, declined);
      case 403 -> refused(Refusal.PERSON, declined);
      case 429 -> new Sending.Wait(atLeastShortest(declined.retryAfter()), ofWholeBot);
      default -> refused(nobodyThere(declined) ? Refusal.PERSON : Refusal.MESSAGE, declined);
    };
  }

  private static Sending refused(Refusal refusal, Declined declined) {
    return new Sending.Refused(refusal, declined.failure());
  }

  private static boolean nobodyThere(Declined declined) {
    return NOBODY_THERE.stream().anyMatch(declined::says);
  }

  private static Duration atLeastShortest(Duration wait) {
    return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
  }
}
