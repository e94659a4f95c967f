/**
 * Telegram, in and out. {@link app.unbroken.telegram.TelegramInbound} reads an update, {@link
 * app.unbroken.telegram.TelegramMessageSender} sends what the bot says, {@link
 * app.unbroken.telegram.TelegramAccount} looks after the bot's own settings, and {@link
 * app.unbroken.telegram.TelegramPolling} fetches updates where there is no webhook.
 *
 * <p>Wire records and the types of the client library never leave this package, and neither does a
 * token: what is said about a failure names its kind and never an address.
 */
@NullMarked
package app.unbroken.telegram;

import org.jspecify.annotations.NullMarked;
