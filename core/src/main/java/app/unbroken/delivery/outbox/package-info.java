/**
 * What is on its way to somebody: a {@link app.unbroken.delivery.outbox.Letter} is posted in the
 * transaction that gave rise to it, claimed with a lease, sent, and finished with an {@link
 * app.unbroken.delivery.outbox.Ending}. Letters of one chat leave in the order of their ids, which
 * are given out under the lock of the person; whoever posts holds that lock.
 */
@NullMarked
package app.unbroken.delivery.outbox;

import org.jspecify.annotations.NullMarked;
