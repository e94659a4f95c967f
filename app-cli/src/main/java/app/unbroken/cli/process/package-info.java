/**
 * One run of the program: what it finds around it, how it fails, what it logs.
 *
 * <p>Nothing else in this module reads the environment or the clock of the machine.
 */
@NullMarked
package app.unbroken.cli.process;

import org.jspecify.annotations.NullMarked;
