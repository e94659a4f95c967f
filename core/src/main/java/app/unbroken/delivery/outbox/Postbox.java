package app.unbroken.delivery.outbox;

import app.unbroken.user.UserId;
import java.util.List;

/**
 * Where letters are posted that answer nothing. (Answers are posted at the desk, in the transaction
 * of what they answer.) Safe for use by many threads.
 */
@FunctionalInterface
public interface Postbox {

  /** Posts letters to one person, in this order, all or none; the ids are ascending. */
  List<LetterId> post(UserId user, List<Posting> postings);
}
