package app.unbroken.user;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * Ids of version 7: the millisecond, then chance. Those of one instance ascend even within a
 * millisecond and while the clock stands still or is set back. Safe for use by many threads.
 */
public final class TimeOrderedIds implements Ids {
  private static final int COUNTER_BITS = 12;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final InstantSource clock;
  private final RandomGenerator chance;
  private final ReentrantLock lock = new ReentrantLock();
  private long last;

  public TimeOrderedIds(InstantSource clock, RandomGenerator chance) {
    this.clock = clock;
    this.chance = chance;
  }

  @Override
  public UUID next() {
    lock.lock();
    try {
      // The counter is seeded low each millisecond, and overflows into the milliseconds.
      var seeded = clock.millis() << COUNTER_BITS | chance.nextInt(1 << (COUNTER_BITS - 1));
      last = Math.max(seeded, last + 1);
      return id(last >>> COUNTER_BITS, last & ((1 << COUNTER_BITS) - 1), chance.nextLong());
    } finally {
      lock.unlock();
    }
  }

  private static UUID id(long millis, long counter, long random) {
    return new UUID(millis << 16 | 0x7000 | counter, random >>> 2 | VARIANT);
  }
}
