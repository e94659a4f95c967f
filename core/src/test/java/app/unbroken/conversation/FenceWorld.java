package app.unbroken.conversation;

import app.unbroken.fixtures.Workspaces;
import app.unbroken.journal.DialogueRef;
import app.unbroken.user.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One moment of one person with an open dialogue, two updates of theirs, a sure store and a quick
 * one: what is committed, what lies where, what is still on its way.
 *
 * @param truth the dialogue as of the last commit
 * @param sure what the sure store holds
 * @param applied every write that reached the quick store, in order; it may lose any end of them
 * @param flying writes that nobody waits for any more; each may still arrive, or never
 */
record FenceWorld(
    DialogueRef fence,
    StoredDialogue truth,
    List<Write> sure,
    List<Write> applied,
    List<Write> flying,
    List<Update> updates) {
  static final int UPDATES = 2;
  static final int ATTEMPTS = 2;
  private static final UserId ANN = new UserId(Workspaces.fresh(), new UUID(0, 1));

  /** Something kept under a version. */
  record Write(long version, StoredDialogue dialogue) {}

  /** How far an update is, in which attempt; a crash takes it back to the beginning. */
  record Update(int attempt, Phase phase, @Nullable Write decided) {}

  enum Phase {
    WAITING,
    DECIDED,
    COPIED,
    COMMITTED
  }

  /** What happened, and the world after it. */
  record Step(String what, FenceWorld next) {}

  static FenceWorld beginning(Fencing fencing) {
    var dialogue = dialogue("start");
    var fence = fencing.next(DialogueRef.NONE, dialogue);
    var kept = List.of(new Write(fence.version(), dialogue));
    return new FenceWorld(
        fence,
        dialogue,
        fencing.isSure() ? kept : List.of(),
        kept,
        List.of(),
        IntStream.range(0, UPDATES).mapToObj(it -> new Update(1, Phase.WAITING, null)).toList());
  }

  /** What somebody who reads now finds: the dialogue, or null where it is lost. */
  @Nullable StoredDialogue reading(Fencing fencing) {
    return fencing
        .over(new Slots(applied), new Slots(sure))
        .read(ANN, fence.version())
        .orElse(null);
  }

  Stream<Step> steps(Fencing fencing) {
    var ofUpdates = IntStream.range(0, UPDATES).boxed().flatMap(update -> steps(update, fencing));
    var arriving =
        IntStream.range(0, flying.size()).mapToObj(it -> new Step("a copy arrives", arrived(it)));
    var losing =
        IntStream.range(0, applied.size())
            .mapToObj(it -> new Step("the quick store goes back to " + it, wentBack(it)));
    return Stream.of(ofUpdates, arriving, losing).flatMap(it -> it);
  }

  private Stream<Step> steps(int number, Fencing fencing) {
    var update = updates.get(number);
    var name = "AB".charAt(number) + "" + update.attempt;
    var begun = update.phase == Phase.DECIDED || update.phase == Phase.COPIED;
    var forward =
        switch (update.phase) {
          case WAITING -> isLocked() ? null : new Step(name + " decides", decided(number, fencing));
          case DECIDED -> new Step(name + " copies", copied(number, fencing));
          case COPIED -> new Step(name + " commits", committed(number, fencing));
          case COMMITTED -> null;
        };
    var crash =
        begun && update.attempt < ATTEMPTS
            ? new Step(name + " crashes", with(number, new Update(ATTEMPTS, Phase.WAITING, null)))
            : null;
    return Stream.of(forward, crash).filter(it -> it != null);
  }

  /** The row of the person is locked from the decision to the commit, or to the crash. */
  private boolean isLocked() {
    return updates.stream().anyMatch(it -> it.phase == Phase.DECIDED || it.phase == Phase.COPIED);
  }

  private FenceWorld decided(int number, Fencing fencing) {
    var read = reading(fencing);
    var before = read == null ? "lost" : read.fields().get("steps");
    var attempt = updates.get(number).attempt;
    var dialogue = dialogue(before + " " + "AB".charAt(number) + attempt);
    var write = new Write(fencing.next(fence, dialogue).version(), dialogue);
    return with(number, new Update(attempt, Phase.DECIDED, write));
  }

  /** The write is on its way; whether it arrived in time makes no difference to the update. */
  private FenceWorld copied(int number, Fencing fencing) {
    var update = updates.get(number);
    var early = fencing.isSure() && !fencing.isSureWithTheCommit();
    return new FenceWorld(
        fence,
        truth,
        early ? plus(sure, update.decided) : sure,
        applied,
        plus(flying, update.decided),
        with(updates, number, new Update(update.attempt, Phase.COPIED, update.decided)));
  }

  private FenceWorld committed(int number, Fencing fencing) {
    var update = updates.get(number);
    var write = update.decided;
    return new FenceWorld(
        new DialogueRef(write.version, true),
        write.dialogue,
        fencing.isSure() && fencing.isSureWithTheCommit() ? plus(sure, write) : sure,
        applied,
        flying,
        with(updates, number, new Update(update.attempt, Phase.COMMITTED, null)));
  }

  private FenceWorld arrived(int flyer) {
    var left = new ArrayList<>(flying);
    var write = left.remove(flyer);
    return new FenceWorld(fence, truth, sure, plus(applied, write), List.copyOf(left), updates);
  }

  private FenceWorld wentBack(int writes) {
    return new FenceWorld(
        fence, truth, sure, List.copyOf(applied.subList(0, writes)), flying, updates);
  }

  private FenceWorld with(int number, Update update) {
    return new FenceWorld(fence, truth, sure, applied, flying, with(updates, number, update));
  }

  private static StoredDialogue dialogue(String steps) {
    return new StoredDialogue("test", 1, Map.of("steps", steps));
  }

  private static <T> List<T> plus(List<T> list, T one) {
    return Stream.concat(list.stream(), Stream.of(one)).toList();
  }

  private static <T> List<T> with(List<T> list, int place, T one) {
    var changed = new ArrayList<>(list);
    changed.set(place, one);
    return List.copyOf(changed);
  }

  /** A store that was written to like this: a version and the one before it, by the last bit. */
  private record Slots(List<Write> writes) implements Fencing.Newest {
    @Override
    public java.util.Optional<StoredDialogue> read(UserId user, long version) {
      var slots = new HashMap<Long, Write>();
      writes.forEach(write -> slots.put(write.version & 1, write));
      return java.util.Optional.ofNullable(slots.get(version & 1))
          .filter(it -> it.version == version)
          .map(Write::dialogue);
    }

    @Override
    public java.util.Optional<StoredDialogue> newest() {
      return writes.isEmpty()
          ? java.util.Optional.empty()
          : java.util.Optional.of(writes.getLast().dialogue);
    }

    @Override
    public void write(UserId user, long version, StoredDialogue dialogue) {
      throw new UnsupportedOperationException("the world writes");
    }

    @Override
    public void forget(UserId user) {
      throw new UnsupportedOperationException("the world forgets");
    }
  }
}
