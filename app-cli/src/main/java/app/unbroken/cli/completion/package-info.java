/** Scripts that let a shell complete our commands and options. */
@NullMarked
package app.unbroken.cli.completion;

import org.jspecify.annotations.NullMarked;
