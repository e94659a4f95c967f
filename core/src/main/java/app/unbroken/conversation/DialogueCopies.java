package app.unbroken.conversation;

import app.unbroken.journal.DialogueRef;
import app.unbroken.user.UserId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Copies of open dialogues in a store that is quick and not to be trusted: it may fail, lag, forget
 * or lie. Its failures are misses, and what it says counts only where the version that it was asked
 * for carries the mark of it.
 */
public final class DialogueCopies {
  private static final Logger LOG = System.getLogger(DialogueCopies.class.getName());

  private final Conversations quick;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder strangers = new LongAdder();
  private final LongAdder failures = new LongAdder();

  /**
   * What became of it so far.
   *
   * @param hits dialogues read from a copy
   * @param misses dialogues of which there was no copy
   * @param strangers copies of something else than was asked for, thrown away
   * @param failures reads and writes that the store did not answer
   */
  public record Counts(long hits, long misses, long strangers, long failures) {}

  public DialogueCopies(Conversations quick) {
    this.quick = quick;
  }

  /** Those of which there is a true copy. */
  public Map<UserId, StoredDialogue> read(Map<UserId, Long> versions) {
    try {
      var copies = new HashMap<>(quick.readAll(versions));
      misses.add(versions.size() - copies.size());
      copies.entrySet().removeIf(copy -> isStranger(versions, copy));
      hits.add(copies.size());
      return copies;
    } catch (RuntimeException away) {
      failed("read", away);
      return Map.of();
    }
  }

  private boolean isStranger(Map<UserId, Long> versions, Map.Entry<UserId, StoredDialogue> copy) {
    var version = versions.get(copy.getKey());
    var stranger = version == null || !DialogueRef.isMarked(version, copy.getValue().mark());
    if (stranger) {
      strangers.increment();
      LOG.log(Level.DEBUG, "A copy of something else is thrown away");
    }
    return stranger;
  }

  /** Before the commit that makes them valid. */
  public void write(List<Conversations.Kept> dialogues) {
    try {
      quick.writeAll(dialogues);
    } catch (RuntimeException away) {
      failed("write", away);
    }
  }

  /** What cannot be reached now expires by itself; nobody asks for it any more. */
  public void forget(UserId user) {
    try {
      quick.forget(user);
    } catch (RuntimeException away) {
      failed("forget", away);
    }
  }

  public Counts counts() {
    return new Counts(hits.sum(), misses.sum(), strangers.sum(), failures.sum());
  }

  private void failed(String what, RuntimeException away) {
    failures.increment();
    LOG.log(Level.DEBUG, "Copies of dialogues: cannot {0}: {1}", what, away.getMessage());
  }
}
