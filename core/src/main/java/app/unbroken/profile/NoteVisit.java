package app.unbroken.profile;

import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;

/** Remembers that a person wrote today, so that the news of a night are told once. */
public final class NoteVisit {
  private NoteVisit() {}

  public sealed interface Outcome {
    record FirstToday() implements Outcome {}

    record SeenAlready() implements Outcome {}
  }

  public static Decision<Outcome> decide(Journal journal, ActionId action) {
    var user = journal.user();
    return journal.today().equals(user.lastSeen())
        ? Decision.of(new Outcome.SeenAlready())
        : Decision.of(
            new Outcome.FirstToday(),
            Deed.of(action, ActionKind.SEEN, user, user.seenOn(journal.today())));
  }
}
