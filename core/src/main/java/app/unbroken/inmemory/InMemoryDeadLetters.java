package app.unbroken.inmemory;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.intake.Cause;
import app.unbroken.delivery.intake.DeadLetter;
import app.unbroken.delivery.intake.DeadLetterId;
import app.unbroken.delivery.intake.DeadLetters;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Raw;
import app.unbroken.user.Ids;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Dead letters in a map. */
public final class InMemoryDeadLetters implements DeadLetters {
  private final Ids ids;
  private final InstantSource clock;
  private final SequencedMap<DeadLetterId, DeadLetter> letters = new LinkedHashMap<>();

  public InMemoryDeadLetters(Ids ids, InstantSource clock) {
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public synchronized DeadLetterId bury(
      WorkspaceId workspace, BotId bot, String updateId, Raw raw, Cause cause) {
    var id = DeadLetterId.from(ids.next());
    return keep(new DeadLetter(id, workspace, bot, updateId, raw, cause, clock.instant(), null));
  }

  synchronized DeadLetterId bury(DeadLetterId id, Parcel parcel, Cause cause, Instant now) {
    return keep(
        new DeadLetter(
            id,
            parcel.workspace(),
            parcel.bot(),
            parcel.received().updateId(),
            parcel.raw(),
            cause,
            now,
            null));
  }

  private DeadLetterId keep(DeadLetter letter) {
    var before =
        letters.values().stream()
            .filter(kept -> !letter.updateId().isEmpty())
            .filter(kept -> kept.bot().equals(letter.bot()))
            .filter(kept -> kept.updateId().equals(letter.updateId()))
            .findFirst();
    if (before.isPresent()) {
      return before.get().id();
    }
    letters.put(letter.id(), letter);
    return letter.id();
  }

  @Override
  public synchronized Optional<DeadLetter> find(DeadLetterId id) {
    return Optional.ofNullable(letters.get(id));
  }

  @Override
  public synchronized List<DeadLetter> list(
      WorkspaceId workspace, boolean replayedToo, @Nullable DeadLetterId after, int limit) {
    var newestFirst = letters.reversed().values().stream();
    return newestFirst
        .dropWhile(letter -> after != null && !letter.id().equals(after))
        .filter(letter -> !letter.id().equals(after))
        .filter(letter -> letter.workspace().equals(workspace))
        .filter(letter -> replayedToo || letter.replayedAt() == null)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean drop(DeadLetterId id) {
    return letters.remove(id) != null;
  }

  synchronized boolean isOpen(DeadLetterId id) {
    return find(id).filter(letter -> letter.replayedAt() == null).isPresent();
  }

  synchronized void replayed(DeadLetterId id, Instant at) {
    letters.computeIfPresent(id, (same, letter) -> letter.replayed(at));
  }
}
