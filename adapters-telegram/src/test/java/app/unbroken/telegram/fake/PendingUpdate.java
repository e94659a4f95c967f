package app.unbroken.telegram.fake;

import java.time.Instant;

/**
 * An update that the bot has not acknowledged.
 *
 * @param lane updates of one lane are delivered one after the other
 */
record PendingUpdate(int id, long lane, Instant expiresAt, String json) {}
