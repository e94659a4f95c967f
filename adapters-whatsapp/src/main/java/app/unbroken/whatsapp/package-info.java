/**
 * WhatsApp, in and out: a webhook event becomes an incoming message, an outgoing one a Cloud API
 * call or a template.
 *
 * <p>Signatures are checked over the raw bytes. Wire records never leave this package.
 */
@NullMarked
package app.unbroken.whatsapp;

import org.jspecify.annotations.NullMarked;
