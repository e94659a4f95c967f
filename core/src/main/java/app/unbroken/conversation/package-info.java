/**
 * What the bot says: dialogues as sealed states with one pure step, the grammar, the screens and
 * the router that ties them. {@link app.unbroken.conversation.Conversation#answer} is a pure
 * function: a {@link app.unbroken.conversation.Turn} in, a {@link app.unbroken.conversation.Reply}
 * out.
 */
@NullMarked
package app.unbroken.conversation;

import org.jspecify.annotations.NullMarked;
