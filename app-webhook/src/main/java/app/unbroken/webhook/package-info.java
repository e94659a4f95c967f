/**
 * The server: webhooks of the messengers, REST, health, metrics and the background loops.
 *
 * <p>Wired by hand on one page; no business words in a handler.
 */
@NullMarked
package app.unbroken.webhook;

import org.jspecify.annotations.NullMarked;
