/**
 * The command line: chat in the terminal, administration, import and export.
 *
 * <p>One class for each command: parse, call a use case, print.
 */
@NullMarked
package app.unbroken.cli;

import org.jspecify.annotations.NullMarked;
