package app.unbroken.delivery.intake;

import app.unbroken.chat.BotId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An update that could not be decided.
 *
 * @param updateId as the messenger names it, empty where even that could not be read
 * @param replayedAt when it was decided after all, null as long as it was not
 */
public record DeadLetter(
    DeadLetterId id,
    WorkspaceId workspace,
    BotId bot,
    String updateId,
    Raw raw,
    Cause cause,
    Instant at,
    @Nullable Instant replayedAt) {

  public DeadLetter replayed(Instant when) {
    return new DeadLetter(id, workspace, bot, updateId, raw, cause, at, when);
  }
}
