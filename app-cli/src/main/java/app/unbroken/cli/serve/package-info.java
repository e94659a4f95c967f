/** Starts the webhook server. */
@NullMarked
package app.unbroken.cli.serve;

import org.jspecify.annotations.NullMarked;
