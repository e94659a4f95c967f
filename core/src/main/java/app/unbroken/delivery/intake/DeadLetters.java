package app.unbroken.delivery.intake;

import app.unbroken.chat.BotId;
import app.unbroken.user.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Updates that could not be decided, kept with their causes. Safe for use by many threads. */
public interface DeadLetters {

  /** Keeps what was genuine and yet could not be read. The same update is kept once. */
  DeadLetterId bury(WorkspaceId workspace, BotId bot, String updateId, Raw raw, Cause cause);

  Optional<DeadLetter> find(DeadLetterId id);

  /** Newest first, after {@code after} if given; those already replayed only if wanted. */
  List<DeadLetter> list(
      WorkspaceId workspace, boolean replayedToo, @Nullable DeadLetterId after, int limit);

  /** Forgets one; false if it is not there. */
  boolean drop(DeadLetterId id);
}
