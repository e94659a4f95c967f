package app.unbroken.delivery;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Messenger;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A messenger account of a workspace.
 *
 * @param pausedUntil until when nothing is sent through it, null while it works
 * @param pausedWhy the reason of the pause, or empty
 */
public record Bot(
    WorkspaceId workspace,
    BotId id,
    Messenger messenger,
    @Nullable Instant pausedUntil,
    String pausedWhy) {

  public static Bot working(WorkspaceId workspace, BotId id, Messenger messenger) {
    return new Bot(workspace, id, messenger, null, "");
  }

  public Bot paused(@Nullable Instant until, String why) {
    return new Bot(workspace, id, messenger, until, why);
  }
}
