/**
 * Which answer a message gets: {@link app.unbroken.conversation.answer.Router} sends each kind to
 * the class that answers it, and adds what there is to tell beside. Every path ends in an answer
 * with a way to the menu.
 */
@NullMarked
package app.unbroken.conversation.answer;

import org.jspecify.annotations.NullMarked;
