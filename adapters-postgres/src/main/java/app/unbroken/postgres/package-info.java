/**
 * Every store of the core on PostgreSQL: habits, check-ins, inbox, outbox and the reminder round.
 *
 * <p>The schema and its migrations, and the embedded server of the zero-configuration mode, are
 * here too. SQL stands in the method that runs it.
 */
@NullMarked
package app.unbroken.postgres;

import org.jspecify.annotations.NullMarked;
