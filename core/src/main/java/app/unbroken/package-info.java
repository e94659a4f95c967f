/**
 * The domain and the use cases of a habit tracker that lives in messengers, on the JDK alone.
 *
 * <p>One flat package per feature, arrows one way: chat, user, habit, checkin, streak, reminder,
 * conversation; beside them delivery, audit and inmemory. Nothing here reads a clock, a file or the
 * network: whatever comes from outside enters through a port.
 */
@NullMarked
package app.unbroken;

import org.jspecify.annotations.NullMarked;
