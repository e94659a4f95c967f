package app.unbroken.inmemory;

import app.unbroken.audit.AuditLog;
import app.unbroken.conversation.Conversations;
import app.unbroken.profile.Erasures;
import app.unbroken.profile.Overdue;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** {@link Erasures} in memory. */
public final class InMemoryErasures implements Erasures, Overdue {
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
    return erase(user, grounds, person -> true);
  }

  @Override
  public boolean eraseOverdue(UserId user, Grounds grounds) {
    return erase(user, grounds, person -> isOverdue(person, grounds.at()));
  }

  private boolean erase(UserId user, Grounds grounds, Predicate<User> condition) {
    if (!store.end(user, condition)) {
      return false;
    }
    conversations.forget(user);
    audit.append(grounds.lineOf(user));
    return true;
  }

  @Override
  public List<UserId> people(Instant now, int most) {
    return store.people(person -> isOverdue(person, now)).stream()
        .sorted(Comparator.comparing(User::eraseAt))
        .limit(most)
        .map(User::id)
        .toList();
  }

  private static boolean isOverdue(User person, Instant now) {
    return person.eraseAt() != null && !person.eraseAt().isAfter(now);
  }
}
