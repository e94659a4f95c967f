/** Books that are carried in: files of an export, read again without loss and without doubling. */
@NullMarked
package app.unbroken.cli.carry;

import org.jspecify.annotations.NullMarked;
