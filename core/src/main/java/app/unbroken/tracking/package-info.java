/**
 * What a person does: check in, skip, note, take back; and what they look at: today, a history,
 * statistics. Each use case is one class with one pure function {@code decide}: a journal in, a
 * decision with a sealed outcome out. Which days may be written is one rule for all of them, {@link
 * app.unbroken.tracking.Reachable}.
 */
@NullMarked
package app.unbroken.tracking;

import org.jspecify.annotations.NullMarked;
