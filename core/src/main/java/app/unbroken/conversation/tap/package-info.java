/**
 * What a button says back: a {@link app.unbroken.conversation.tap.Tap} with a stable short code, at
 * most 64 bytes. Whatever comes back is a stranger's word: it is read strictly, and what it names
 * is looked up among the person's own things.
 */
@NullMarked
package app.unbroken.conversation.tap;

import org.jspecify.annotations.NullMarked;
