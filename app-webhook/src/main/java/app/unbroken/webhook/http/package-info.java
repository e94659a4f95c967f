/** What is true of every route: problems, traces, limits of a body, health. */
@NullMarked
package app.unbroken.webhook.http;

import org.jspecify.annotations.NullMarked;
