/**
 * What the bot asks and how an answer leads on. A {@link
 * app.unbroken.conversation.dialogue.Dialogue} is where a dialogue stands; each dialogue is one
 * file with its states and one pure function {@code next}; {@link
 * app.unbroken.conversation.dialogue.Station} names every state for storage, and {@code
 * docs/conversation.md} draws them.
 */
@NullMarked
package app.unbroken.conversation.dialogue;

import org.jspecify.annotations.NullMarked;
