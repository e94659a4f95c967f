/**
 * Telegram, in and out: an update becomes an incoming message, an outgoing one a Bot API call.
 *
 * <p>Wire records never leave this package.
 */
@NullMarked
package app.unbroken.telegram;

import org.jspecify.annotations.NullMarked;
