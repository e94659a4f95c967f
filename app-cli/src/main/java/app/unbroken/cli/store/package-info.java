/**
 * The store that a command works on: the embedded database of the data folder, or the one that
 * {@code DATABASE_URL} names; opened, migrated where that is ours to do, and closed again.
 */
@NullMarked
package app.unbroken.cli.store;

import org.jspecify.annotations.NullMarked;
