/**
 * How each question is put: the words of a dialogue's state and the choices it offers. Typing a
 * choice's label is as good as tapping it.
 */
@NullMarked
package app.unbroken.conversation.prompt;

import org.jspecify.annotations.NullMarked;
