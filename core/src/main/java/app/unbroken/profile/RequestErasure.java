package app.unbroken.profile;

import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import java.time.Duration;
import java.time.Instant;

/** Asks for everything about the person to be forgotten, with a day left to think again. */
public final class RequestErasure {
  public static final Duration GRACE = Duration.ofHours(24);

  private RequestErasure() {}

  public sealed interface Outcome {
    record Requested(Instant eraseAt) implements Outcome {}

    record AlreadyRequested(Instant eraseAt) implements Outcome {}
  }

  public static Decision<Outcome> decide(Journal journal, ActionId action) {
    var user = journal.user();
    if (user.eraseAt() != null) {
      return Decision.of(new Outcome.AlreadyRequested(user.eraseAt()));
    }
    var eraseAt = journal.now().plus(GRACE);
    return Decision.of(
        new Outcome.Requested(eraseAt),
        Deed.of(action, ActionKind.ASK_TO_FORGET, user, user.erasedAt(eraseAt)));
  }
}
