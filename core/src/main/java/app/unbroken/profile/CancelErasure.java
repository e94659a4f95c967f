package app.unbroken.profile;

import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;

/** Stays after all. */
public final class CancelErasure {
  private CancelErasure() {}

  public sealed interface Outcome {
    record Staying() implements Outcome {}

    record WasNotRequested() implements Outcome {}
  }

  public static Decision<Outcome> decide(Journal journal, ActionId action) {
    var user = journal.user();
    return user.eraseAt() == null
        ? Decision.of(new Outcome.WasNotRequested())
        : Decision.of(
            new Outcome.Staying(), Deed.of(action, ActionKind.STAY, user, user.erasedAt(null)));
  }
}
