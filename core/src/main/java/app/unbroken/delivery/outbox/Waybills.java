package app.unbroken.delivery.outbox;

import app.unbroken.audit.AuditLog;
import app.unbroken.chat.BotId;
import app.unbroken.user.WorkspaceId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a workspace as an operator sees and steers them. Each act is one transaction with
 * its line in the audit. Safe for use by many threads, beside any number of couriers.
 */
public interface Waybills {
  /** How long a letter that is sent once more is worth delivering, at least. */
  Duration KEEPS = Posting.ANSWER_KEEPS;

  /** What can be sent once more: what came to an end other than delivery. */
  Set<LetterState> RETRYABLE =
      Set.copyOf(
          EnumSet.of(
              LetterState.UNCERTAIN, LetterState.DEAD, LetterState.EXPIRED, LetterState.CANCELLED));

  /** What can be taken back: what waits and is in nobody's hands. */
  Set<LetterState> CANCELLABLE = Set.copyOf(EnumSet.of(LetterState.READY, LetterState.RETRY));

  /**
   * Which letters are wanted.
   *
   * @param states those in any of these; in any at all where there are none
   * @param bot those of one bot, or null
   * @param user those of one person, or null
   */
  record Wanted(Set<LetterState> states, @Nullable BotId bot, @Nullable UUID user) {
    public static final Wanted ALL = new Wanted(Set.of(), null, null);

    public Wanted {
      states = Set.copyOf(states);
    }

    public boolean includes(Waybill letter) {
      return (states.isEmpty() || states.contains(letter.state()))
          && (bot == null || bot.equals(letter.bot()))
          && (user == null || user.equals(letter.user().value()));
    }
  }

  /** Newest first, older than {@code before} if given. */
  List<Waybill> list(WorkspaceId workspace, Wanted wanted, @Nullable LetterId before, int limit);

  Optional<Waybill> find(WorkspaceId workspace, LetterId letter);

  /**
   * Sends a letter once more, as if it had never been tried; doubts stay counted. False, and no
   * line, unless it is {@link #RETRYABLE}.
   */
  boolean retry(Waybill letter, AuditLog.Line line);

  /** Takes a letter back. False, and no line, unless it is {@link #CANCELLABLE}. */
  boolean cancel(Waybill letter, AuditLog.Line line);
}
