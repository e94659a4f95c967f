package app.unbroken.postgres;

import app.unbroken.user.UserId;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets decisions about one person take turns before any of them takes a connection. The row's lock
 * would do, but those who wait for it hold a connection each: one person who taps fast could take
 * all of them away from everybody else. People may share a turn by chance, which harms nobody.
 */
final class Turns {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ReentrantLock[] locks =
      Stream.generate(() -> new ReentrantLock(true)).limit(1024).toArray(ReentrantLock[]::new);

  <T> T inTurn(UserId user, Supplier<T> work) {
    var lock = locks[Math.floorMod(user.hashCode(), locks.length)];
    if (!isMine(lock)) {
      throw new StoreException("it is still not the turn of " + user.value(), true, null);
    }
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private static boolean isMine(ReentrantLock lock) {
    try {
      return lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
