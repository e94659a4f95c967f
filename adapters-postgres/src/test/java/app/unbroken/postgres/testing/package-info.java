/**
 * A real database for tests, also for those of other modules: {@link
 * app.unbroken.postgres.testing.FreshDatabase} is all that a test names.
 */
@NullMarked
package app.unbroken.postgres.testing;

import org.jspecify.annotations.NullMarked;
