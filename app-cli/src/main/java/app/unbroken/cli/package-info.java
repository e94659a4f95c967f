/**
 * The command line: chat in the terminal, administration, import and export.
 *
 * <p>{@link app.unbroken.cli.Commands} lists every command; each is one class that parses, calls a
 * use case and prints. Exit codes: 0 done, 1 failed, 2 wrong usage.
 */
@NullMarked
package app.unbroken.cli;

import org.jspecify.annotations.NullMarked;
