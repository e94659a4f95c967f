package app.unbroken.inmemory;

import app.unbroken.audit.AuditLog;
import app.unbroken.conversation.Conversations;
import app.unbroken.profile.Erasures;
import app.unbroken.user.UserId;

/** {@link Erasures} in memory. */
public final class InMemoryErasures implements Erasures {
  private final InMemoryStore store;
  private final Conversations conversations;
  private final AuditLog audit;

  public InMemoryErasures(InMemoryStore store, Conversations conversations, AuditLog audit) {
    this.store = store;
    this.conversations = conversations;
    this.audit = audit;
  }

  @Override
  public boolean erase(UserId user, Grounds grounds) {
    if (!store.end(user)) {
      return false;
    }
    conversations.forget(user);
    audit.append(grounds.lineOf(user));
    return true;
  }
}
