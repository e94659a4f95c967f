package app.unbroken.profile;

import app.unbroken.audit.AuditLog;
import app.unbroken.journal.OperationId;
import app.unbroken.user.UserId;
import java.time.Instant;

/** Where people are forgotten. Safe for use by many threads. */
public interface Erasures {
  /** What the audit calls it. */
  String ACT = "ERASE";

  /**
   * Forgets at once and for good everything that is kept about a person: who they are and how
   * messengers know them, their habits, days, actions and dialogues, and what is on its way to or
   * from them. What stays is the audit, which holds ids and no word of theirs, with one more line.
   * All or nothing; false, and no line, for an unknown person. Who writes at the same moment is
   * forgotten with what they wrote, or finds that they are unknown.
   */
  boolean erase(UserId user, Grounds grounds);

  /**
   * The same, but only if they asked for it and their time to think again is over by the moment of
   * the grounds. False where it is not, be it because they chose to stay just now.
   */
  boolean eraseOverdue(UserId user, Grounds grounds);

  /** When, by whom and why somebody is forgotten. */
  record Grounds(Instant at, String actor, String reason, OperationId operation) {

    public AuditLog.Line lineOf(UserId user) {
      var id = user.value();
      return new AuditLog.Line(
          at, user.workspace(), id, actor, ACT, id.toString(), reason, operation);
    }
  }
}
