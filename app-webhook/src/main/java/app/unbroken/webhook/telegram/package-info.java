/** Telegram's part of the server: each bot's line, its webhook, its polling. */
@NullMarked
package app.unbroken.webhook.telegram;

import org.jspecify.annotations.NullMarked;
