/**
 * Conversations, shared rate limits and cache on Redis.
 *
 * <p>Speed that several instances share; nothing needed for correctness lives only here. Every key
 * is built in one place and every temporary key expires.
 */
@NullMarked
package app.unbroken.redis;

import org.jspecify.annotations.NullMarked;
