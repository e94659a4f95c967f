/**
 * From where somebody says they are to the clock that goes there, without a network: a table of
 * cities, the nearest of which stands for every place. A guess is always shown with the local time
 * it means, so that a person sees at once whether it is right.
 */
@NullMarked
package app.unbroken.conversation.place;

import org.jspecify.annotations.NullMarked;
