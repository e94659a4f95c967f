/**
 * What stands on each screen. A screen is written for a {@link
 * app.unbroken.conversation.screen.Reader} and lays out nothing: how much of it fits where is the
 * business of {@link app.unbroken.conversation.layout.Layout}.
 */
@NullMarked
package app.unbroken.conversation.screen;

import org.jspecify.annotations.NullMarked;
