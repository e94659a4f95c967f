package app.unbroken.delivery.outbox;

import app.unbroken.chat.BotId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Letters on their way. Only the database's clock is read, so instances whose clocks differ agree.
 * Every method is one transaction. Safe for use by many threads and many instances.
 */
public interface Outbox {
  /** Longer than any send may take; what is not finished by then is taken from its courier. */
  Duration LEASE = Duration.ofSeconds(30);

  /** The bots for which something is due; perhaps one too many, never one too few. */
  Set<BotId> waiting();

  /**
   * Takes up to {@code most} letters of a bot: the first open letter of each chat only, the more
   * urgent kinds first, then those due longest. Two claims never take the same letter. Nothing is
   * given for a bot that is paused, or of a kind that is held ({@link Holds}); one letter at a time
   * for a bot that was refused, until it succeeds. Expired letters are given too, marked, so that
   * somebody finishes them.
   */
  List<Letter> claim(BotId bot, int most);

  /**
   * Marks letters, before they are sent, as perhaps delivered from here on; those returned are
   * still ours and may be sent. Needed for kinds that must not come twice; without it, an expired
   * lease always counts as perhaps delivered.
   */
  Set<LetterId> begin(Collection<Letter> letters);

  /**
   * Writes down what became of letters. A letter whose lease was lost is left as it is; the ids of
   * the others are returned. A letter that {@linkplain Kind#followsThePerson follows the person}
   * and is refused for good, or cancelled because nobody can be reached there, is posted in the
   * same transaction to another chat of theirs, if there is one: once, and not from there to a
   * third.
   */
  Set<LetterId> finish(Collection<Finished> finished);

  /** Gives letters back that were claimed and not begun, as if they had never been claimed. */
  void giveBack(Collection<Letter> letters);

  /** Takes letters whose lease ran out, of any bot, with a new lease. */
  List<Letter> claimExpired(int most);
}
