package app.unbroken.delivery.outbox;

import app.unbroken.chat.ChatAddress;
import app.unbroken.user.UserId;
import java.util.List;
import java.util.Set;

/**
 * Where letters are posted that answer nothing. (Answers are posted at the desk, in the transaction
 * of what they answer.) Safe for use by many threads.
 */
@FunctionalInterface
public interface Postbox {

  /** Posts letters to one person, in this order, all or none; the ids are ascending. */
  List<LetterId> post(UserId user, List<Posting> postings);

  /** Letters of a person that wait for one of these chats go to another one from now on. */
  default void redirect(UserId user, Set<ChatAddress> from, ChatAddress to) {
    // Nothing waits where letters are sent as they are posted.
  }
}
