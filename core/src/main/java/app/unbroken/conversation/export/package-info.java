/** Everything about a person as files of their own: one for programs, one for spreadsheets. */
@NullMarked
package app.unbroken.conversation.export;

import org.jspecify.annotations.NullMarked;
