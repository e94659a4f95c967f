package app.unbroken.delivery.intake;

import java.time.Instant;
import java.util.List;

/**
 * Where updates become effects, each exactly once however often it comes. Safe for use by many
 * threads and many instances.
 */
public interface Desk {

  /**
   * Takes updates in, in the order given, in one transaction: each is remembered, its person is
   * found or made and locked, the clerk decides on the person's book, and what was decided is
   * written together with the letters that answer it. One person's updates are decided one after
   * the other, each on the book as the one before left it.
   *
   * <p>An update that the clerk or the store breaks on is buried and costs the others a repetition
   * at most. One receipt for each parcel, in the same order; nothing is acknowledged before it is
   * durable.
   *
   * @throws app.unbroken.delivery.Unavailable if the store is away; it is unknown then whether
   *     anything was stored, and handing in the same parcels again is right in either case
   */
  List<Receipt> serve(List<Parcel> parcels, Clerk clerk, Instant now);

  /**
   * Decides a buried update after all; {@link Receipt.SeenBefore} if that was done already, {@link
   * Receipt.Buried} if it breaks again.
   *
   * @param parcel the same update, read anew
   */
  Receipt replay(DeadLetterId letter, Parcel parcel, Clerk clerk, Instant now);
}
