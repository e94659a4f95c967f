package app.unbroken.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One update from a messenger.
 *
 * @param updateId unique within its bot; the same id again is the same update again
 * @param about the message that was tapped or replied to
 * @param sentAt when the messenger says it happened
 */
public record Received(
    String updateId,
    ChatAddress from,
    Sender sender,
    Incoming what,
    @Nullable MessageId about,
    Instant sentAt) {}
