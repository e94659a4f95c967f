package app.unbroken.conversation;

import app.unbroken.chat.Card;
import app.unbroken.journal.BookMark;
import app.unbroken.user.UserId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Pages that need not be made again, in a store that is quick and not to be trusted: its failures
 * are misses, and a page counts only where it is of the very book that the person's locked row
 * stands for. A change of the book therefore makes all of them worthless by being committed.
 */
public final class ViewCopies {
  private static final Logger LOG = System.getLogger(ViewCopies.class.getName());

  private final Views views;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder outdated = new LongAdder();
  private final LongAdder failures = new LongAdder();

  /**
   * What became of it so far.
   *
   * @param hits pages that were not made again
   * @param misses pages of which there was no copy
   * @param outdated copies of an earlier book, or of a day that is over; passed over
   * @param failures reads and writes that the store did not answer
   */
  public record Counts(long hits, long misses, long outdated, long failures) {}

  public ViewCopies(Views views) {
    this.views = views;
  }

  /** Those that show these books as they are now. */
  public Map<Views.Name, Card> read(Map<Views.Name, BookMark> books, Instant now) {
    if (books.isEmpty()) {
      return Map.of();
    }
    try {
      var found = views.readAll(books.keySet());
      misses.add(books.size() - found.size());
      var valid = new HashMap<Views.Name, Card>();
      books.forEach((name, mark) -> {
        var view = found.get(name);
        if (view != null && view.isOf(mark, now)) {
          valid.put(name, view.card());
        }
      });
      hits.add(valid.size());
      outdated.add(found.size() - valid.size());
      return valid;
    } catch (RuntimeException away) {
      failed("read", away);
      return Map.of();
    }
  }

  public void keep(Map<Views.Name, View> shown) {
    if (shown.isEmpty()) {
      return;
    }
    try {
      views.keepAll(shown);
    } catch (RuntimeException away) {
      failed("keep", away);
    }
  }

  /** What cannot be reached now expires by itself; nobody asks for it any more. */
  public void forget(UserId user) {
    try {
      views.forget(user);
    } catch (RuntimeException away) {
      failed("forget", away);
    }
  }

  public Counts counts() {
    return new Counts(hits.sum(), misses.sum(), outdated.sum(), failures.sum());
  }

  private void failed(String what, RuntimeException away) {
    failures.increment();
    LOG.log(Level.DEBUG, "Copies of pages: cannot {0}: {1}", what, away.getMessage());
  }
}
