/**
 * How the server is seen from outside: figures for Prometheus, log lines, alerts. What does the
 * work knows nothing of it; ports are wrapped on their way into the wiring.
 */
@NullMarked
package app.unbroken.webhook.watch;

import org.jspecify.annotations.NullMarked;
