/** What is asked of Meta about a business account: its templates, and those that reminders need. */
@NullMarked
package app.unbroken.cli.whatsapp;

import org.jspecify.annotations.NullMarked;
