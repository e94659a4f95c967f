/**
 * One message and its answer: an {@link app.unbroken.conversation.exchange.Exchange} carries the
 * book through everything that is decided in one turn, an {@link
 * app.unbroken.conversation.exchange.Answer} is what is said to it.
 */
@NullMarked
package app.unbroken.conversation.exchange;

import org.jspecify.annotations.NullMarked;
