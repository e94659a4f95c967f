package app.unbroken.audit;

import app.unbroken.journal.Change;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journals;
import app.unbroken.user.UserId;
import java.util.Objects;

/** How a deed reads in the audit; every store writes this line with the deed. */
public final class Deeds {
  private Deeds() {}

  public static AuditLog.Line line(UserId user, Deed deed, Journals.Occasion occasion) {
    return new AuditLog.Line(
        occasion.now(),
        user.workspace(),
        user.value(),
        occasion.actor(),
        deed.kind().name(),
        deed.changes().isEmpty() ? user.value().toString() : subject(user, deed),
        "",
        occasion.operation());
  }

  /** The id of what was changed first; never a word that somebody typed. */
  private static String subject(UserId user, Deed deed) {
    return switch (deed.changes().getFirst()) {
      case Change.Person ignored -> user.value().toString();
      case Change.OfHabit(var before, var after) ->
          Objects.requireNonNull(after == null ? before : after).id().value().toString();
      case Change.OfDay day -> day.habit().value() + " " + day.day();
      case Change.Undone undone -> undone.action().value().toString();
    };
  }
}
