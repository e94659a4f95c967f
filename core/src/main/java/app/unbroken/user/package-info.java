/**
 * People: who they are on each messenger, and how their days run. The one rule: an instant becomes
 * a person's day in {@link app.unbroken.user.Days#dayAt} and nowhere else.
 */
@NullMarked
package app.unbroken.user;

import org.jspecify.annotations.NullMarked;
