/**
 * From what is to be said and chosen ({@link app.unbroken.conversation.layout.Screen}) to what one
 * messenger can show ({@link app.unbroken.chat.Card}). The one rule: whatever a screen holds, the
 * card obeys the messenger's limits and nothing on the screen is out of reach.
 */
@NullMarked
package app.unbroken.conversation.layout;

import org.jspecify.annotations.NullMarked;
