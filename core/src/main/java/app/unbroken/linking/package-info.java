/**
 * One person on two messengers. A one-time {@link app.unbroken.linking.LinkCode} proves that both
 * sides are in the same hands; then two books become one, and can be parted again exactly. {@link
 * app.unbroken.linking.Linker} decides, a {@link app.unbroken.linking.LinkBook} is what a store
 * does for it.
 */
@NullMarked
package app.unbroken.linking;

import org.jspecify.annotations.NullMarked;
