/**
 * How an answer is read: what was typed, tapped or shared ({@link
 * app.unbroken.conversation.question.Input}), and what it says about a habit ({@link
 * app.unbroken.conversation.question.Field}).
 */
@NullMarked
package app.unbroken.conversation.question;

import org.jspecify.annotations.NullMarked;
