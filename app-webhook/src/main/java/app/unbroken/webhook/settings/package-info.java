/**
 * The environment, read once: typed, validated together, never printed with a secret in it. The
 * server and the command line share it.
 */
@NullMarked
package app.unbroken.webhook.settings;

import org.jspecify.annotations.NullMarked;
