package app.unbroken.delivery.outbox;

import app.unbroken.chat.BotId;
import java.util.List;

/**
 * Where letters go that need not wait to be claimed: whoever has room for them while they are
 * posted holds their leases from the commit on. Safe for use by many threads.
 */
public interface Handover {
  /** Every letter waits. */
  Handover NOBODY =
      new Handover() {
        @Override
        public Hands hands(BotId bot, int wanted) {
          return Hands.FULL;
        }

        @Override
        public void wake(BotId bot) {
          // Nobody is there.
        }
      };

  /** Room for up to {@code wanted} letters of a bot, perhaps for none. */
  Hands hands(BotId bot, int wanted);

  /** Something was posted for this bot, and is committed. */
  void wake(BotId bot);

  /** Room that is kept until it is closed. */
  interface Hands extends AutoCloseable {
    Hands FULL =
        new Hands() {
          @Override
          public int free() {
            return 0;
          }

          @Override
          public void take(List<Letter> letters) {
            throw new IllegalStateException("no room");
          }

          @Override
          public void leave(List<Letter> letters) {
            throw new IllegalStateException("no room");
          }

          @Override
          public void close() {
            // There is nothing to give up.
          }
        };

    int free();

    /** These are committed with a lease that began when the room was there already. */
    void take(List<Letter> letters);

    /** The same, but nobody knows whether they are committed: if so, they wait from now on. */
    void leave(List<Letter> letters);

    @Override
    void close();
  }
}
