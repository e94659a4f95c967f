/**
 * The check of a set-up: each part is looked at, told in a line, and with what to do where it is
 * broken. It looks only; nothing is made or mended by it.
 */
@NullMarked
package app.unbroken.cli.doctor;

import org.jspecify.annotations.NullMarked;
