/**
 * What is remembered between two messages: the dialogue that is open and the draft that was left
 * ({@link app.unbroken.conversation.memory.Strands}), written in flat fields under stable names.
 * What cannot be read to the last field is not guessed at.
 */
@NullMarked
package app.unbroken.conversation.memory;

import org.jspecify.annotations.NullMarked;
