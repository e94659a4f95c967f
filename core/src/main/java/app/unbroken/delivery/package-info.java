/**
 * The way of a message: taken in once, answered in the same transaction, sent in order by the
 * courier, buried with its cause if it cannot be.
 */
@NullMarked
package app.unbroken.delivery;

import org.jspecify.annotations.NullMarked;
