package app.unbroken.conversation.memory;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The dialogue that waits for an answer, and the one that was left half done.
 *
 * @param open null where nothing waits for an answer
 * @param kept null where nothing was left that is worth taking up again
 */
public record Strands(@Nullable Strand open, @Nullable Strand kept) {
  public static final Strands NONE = new Strands(null, null);

  /** After this, a line is no longer taken for the answer to a question. */
  static final Duration OPEN_FOR = Duration.ofDays(1);

  static final Duration KEPT_FOR = Duration.ofDays(7);

  public Strands opening(Strand strand) {
    if (open != null && open.id().equals(strand.id())) {
      return new Strands(strand, kept);
    }
    var left = left();
    var sameKept = left.kept != null && left.kept.id().equals(strand.id());
    return new Strands(strand, sameKept ? null : left.kept);
  }

  /** The open dialogue was left for something else; its draft stays if there is one. */
  public Strands left() {
    return open != null && open.state().isWorthKeeping()
        ? new Strands(null, open)
        : new Strands(null, kept);
  }

  /** The open dialogue came to its end, or was given up. */
  public Strands closed() {
    return new Strands(null, kept);
  }

  /** With a draft beside whatever is open, to be taken up after it. */
  public Strands keeping(Strand draft) {
    return new Strands(open, draft);
  }

  public Strands withoutDraft() {
    return new Strands(open, null);
  }

  /** Without what has waited too long. */
  Strands at(Instant now) {
    var current = open != null && isOlder(open, OPEN_FOR, now) ? left() : this;
    return current.kept != null && isOlder(current.kept, KEPT_FOR, now)
        ? current.withoutDraft()
        : current;
  }

  private static boolean isOlder(Strand strand, Duration age, Instant now) {
    return strand.touched().plus(age).isBefore(now);
  }
}
