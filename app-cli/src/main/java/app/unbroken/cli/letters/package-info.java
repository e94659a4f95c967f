/**
 * The operator's view of delivery: letters on their way out ({@code outbox}) and updates that could
 * not be decided ({@code dead}). No text that anybody wrote is shown unless it is asked for, and
 * then the audit says so.
 */
@NullMarked
package app.unbroken.cli.letters;

import org.jspecify.annotations.NullMarked;
