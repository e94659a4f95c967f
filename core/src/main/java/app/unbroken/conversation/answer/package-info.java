/**
 * How one message is answered: an {@link app.unbroken.conversation.answer.Exchange} carries the
 * book through everything that is decided in one turn, and each class here answers one kind of
 * message with an {@link app.unbroken.conversation.answer.Answer}. No rule about habits lives here;
 * those are in the use cases.
 */
@NullMarked
package app.unbroken.conversation.answer;

import org.jspecify.annotations.NullMarked;
