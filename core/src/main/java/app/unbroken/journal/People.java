package app.unbroken.journal;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Sender;
import app.unbroken.user.Identity;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who there is, workspace by workspace. Safe for use by many threads. */
public interface People {

  /**
   * The person behind an identity, made at their first contact. Two first contacts of one identity
   * at the same time make one person. Any of the sender's keys finds them; keys that are new are
   * remembered.
   */
  Arrival arrive(WorkspaceId workspace, ChatAddress from, Sender sender, Instant now);

  /** A person, and whether they are here for the first time. */
  record Arrival(UserId user, boolean first) {}

  /** A person made without a messenger, by an embedding application. */
  void add(User user);

  Optional<User> find(UserId user);

  Optional<UserId> findByIdentity(
      WorkspaceId workspace, Messenger messenger, BotId bot, String key);

  List<Identity> identitiesOf(UserId user);

  /** People of a workspace in the order of their ids, after {@code after} if given. */
  List<User> list(WorkspaceId workspace, @Nullable UserId after, int limit);
}
