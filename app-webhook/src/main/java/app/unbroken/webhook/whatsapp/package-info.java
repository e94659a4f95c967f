/** WhatsApp's part of the server: each number's line, and the route that its events come by. */
@NullMarked
package app.unbroken.webhook.whatsapp;

import org.jspecify.annotations.NullMarked;
