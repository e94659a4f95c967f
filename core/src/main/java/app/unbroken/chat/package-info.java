/**
 * The neutral language of messengers: what came in ({@link app.unbroken.chat.Received}), what goes
 * out ({@link app.unbroken.chat.Outgoing}), and what a messenger is capable of. Nothing here knows
 * Telegram or WhatsApp; nothing here knows habits.
 */
@NullMarked
package app.unbroken.chat;

import org.jspecify.annotations.NullMarked;
