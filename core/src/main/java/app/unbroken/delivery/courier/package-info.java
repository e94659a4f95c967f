/**
 * Sends what the outbox holds: as fast as the messengers allow, each chat in order, woken by the
 * commit that posted. {@link app.unbroken.delivery.courier.Afterwards} says, purely, what becomes
 * of a letter; everything else here is about when.
 */
@NullMarked
package app.unbroken.delivery.courier;

import org.jspecify.annotations.NullMarked;
