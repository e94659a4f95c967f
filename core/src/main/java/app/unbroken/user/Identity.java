package app.unbroken.user;

import app.unbroken.chat.ChatAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as one messenger knows them.
 *
 * @param key the messenger's name of the person, as vouched for by the messenger
 * @param address where to reach them
 * @param lastInbound when they last wrote from there (WhatsApp allows free answers for 24 hours)
 * @param silentSince since when nothing may be sent there, because they blocked the bot; null while
 *     they can be reached
 */
public record Identity(
    UserId user,
    String key,
    ChatAddress address,
    Instant lastInbound,
    @Nullable Instant silentSince) {

  public Identity silent(Instant since) {
    return new Identity(user, key, address, lastInbound, since);
  }

  /** The same messenger's word for somebody else. */
  public Identity ofUser(UserId other) {
    return new Identity(other, key, address, lastInbound, silentSince);
  }
}
