package app.unbroken.chat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
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
    Instant sentAt) {

  /**
   * Every chat that one of the sender's names could have stood for, but the one they write from.
   */
  public Set<ChatAddress> addressesBefore() {
    return sender.keys().stream()
        .filter(key -> !key.equals(from.chat()))
        .map(key -> new ChatAddress(from.messenger(), from.bot(), key))
        .collect(Collectors.toUnmodifiableSet());
  }
}
