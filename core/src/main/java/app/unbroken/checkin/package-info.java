/**
 * What was done: one {@link app.unbroken.checkin.Entry} per habit and day, on the person's own date
 * at the moment of entry, never re-dated.
 */
@NullMarked
package app.unbroken.checkin;

import org.jspecify.annotations.NullMarked;
