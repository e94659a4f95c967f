package app.unbroken.profile;

import app.unbroken.journal.OperationId;
import app.unbroken.profile.Erasures.Grounds;
import app.unbroken.user.Ids;
import app.unbroken.user.UserId;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Forgets those who asked for it a day ago; any number of instances may do so at once. */
public final class Forgetting {
  private static final String ACTOR = "unbroken";
  private static final String REASON = "asked for it a day before";

  private final Overdue overdue;
  private final Erasures erasures;
  private final Consumer<UserId> copies;
  private final InstantSource clock;
  private final Ids ids;

  /**
   * @param copies forgets what is kept of a person outside the stores, such as in a cache
   */
  public Forgetting(
      Overdue overdue, Erasures erasures, Consumer<UserId> copies, InstantSource clock, Ids ids) {
    this.overdue = overdue;
    this.erasures = erasures;
    this.copies = copies;
    this.clock = clock;
    this.ids = ids;
  }

  /** How many were forgotten. */
  public int round(int most) {
    var now = clock.instant();
    var forgotten = 0;
    for (var user : overdue.people(now, most)) {
      var grounds = new Grounds(now, ACTOR, REASON, new OperationId("forget:" + ids.next()));
      if (erasures.eraseOverdue(user, grounds)) {
        copies.accept(user);
        forgotten++;
      }
    }
    return forgotten;
  }
}
