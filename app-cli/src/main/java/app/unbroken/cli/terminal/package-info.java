/**
 * A messenger made of a terminal: lines in, numbered buttons out. Plain when piped, so that a
 * transcript can be compared byte for byte; coloured and editable when a person sits before it.
 */
@NullMarked
package app.unbroken.cli.terminal;

import org.jspecify.annotations.NullMarked;
