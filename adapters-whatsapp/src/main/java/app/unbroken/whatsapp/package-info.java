/**
 * WhatsApp, in and out. {@link app.unbroken.whatsapp.WhatsAppInbound} takes a batch of events apart
 * once {@link app.unbroken.whatsapp.WhatsAppSignature} has proved where it comes from; {@link
 * app.unbroken.whatsapp.WhatsAppMessageSender} sends what the bot says, as a template where the
 * 24-hour window is closed.
 *
 * <p>Wire records never leave this package, and neither does a token: what is said about a failure
 * names its code and never a number of somebody.
 */
@NullMarked
package app.unbroken.whatsapp;

import org.jspecify.annotations.NullMarked;
