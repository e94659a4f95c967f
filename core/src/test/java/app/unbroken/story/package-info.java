/**
 * Conversations written as they are read: {@code person.says("/new").hears("What").taps("OK")}. A
 * {@link app.unbroken.story.Stage} says on which stores and through which messenger a story is
 * played, so that the same story proves each of them.
 */
@NullMarked
package app.unbroken.story;

import org.jspecify.annotations.NullMarked;
