/**
 * Token buckets, kept by one process or shared by several: how fast messengers may be spoken to,
 * and how fast people may speak. A {@link app.unbroken.delivery.bucket.Bucket} says how it fills,
 * {@link app.unbroken.delivery.bucket.Buckets} what is left in it.
 */
@NullMarked
package app.unbroken.delivery.bucket;

import org.jspecify.annotations.NullMarked;
