/**
 * Administration: people, habits, figures and the audit, for whoever operates this.
 *
 * <p>Each command opens the store, asks a use case and prints; the records that end in {@code View}
 * are what {@code --json} shows.
 */
@NullMarked
package app.unbroken.cli.admin;

import org.jspecify.annotations.NullMarked;
