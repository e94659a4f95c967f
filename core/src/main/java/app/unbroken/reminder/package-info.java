/**
 * When a habit rings: {@link app.unbroken.reminder.Bells} finds the next {@link
 * app.unbroken.reminder.Ring} of a {@link app.unbroken.reminder.Bell}, and is pure. A ring belongs
 * to one of the person's days and comes at most once for it, never early. Whether a ring is still
 * wanted is asked of the book when it is about to be heard, by {@link
 * app.unbroken.reminder.Wanted}.
 */
@NullMarked
package app.unbroken.reminder;

import org.jspecify.annotations.NullMarked;
