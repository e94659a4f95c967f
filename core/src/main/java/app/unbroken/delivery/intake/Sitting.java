package app.unbroken.delivery.intake;

import app.unbroken.chat.Incoming;
import app.unbroken.chat.Outgoing;
import app.unbroken.checkin.Source;
import app.unbroken.conversation.Elsewhere;
import app.unbroken.conversation.Reply;
import app.unbroken.conversation.StoredDialogue;
import app.unbroken.conversation.Turn;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.journal.Action;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.DialogueRef;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.linking.Errand;
import app.unbroken.linking.LinkOutcome;
import app.unbroken.user.Ids;
import app.unbroken.user.Language;
import app.unbroken.user.UserId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about one person's parcels, one after the other, each on the book as the one
 * before left it. Pure; whoever keeps a desk writes the outcome.
 */
public final class Sitting {
  private static final Logger LOG = System.getLogger(Sitting.class.getName());

  private final Clerk clerk;
  private final Ids ids;
  private final DialogueRef fence;
  private final List<Decided> decided = new ArrayList<>();
  private Journal journal;
  private @Nullable StoredDialogue dialogue;
  private boolean lost;
  private boolean first;
  private final @Nullable LinkOutcome linked;
  private boolean dialogueChanged;

  private Sitting(Visit visit, Clerk clerk, Ids ids) {
    this.clerk = clerk;
    this.ids = ids;
    fence = visit.journal().dialogue();
    journal = visit.journal();
    dialogue = visit.dialogue();
    lost = visit.dialogueLost();
    first = visit.first();
    linked = visit.linked();
  }

  /** What came out of it. */
  public sealed interface Outcome {

    /** Ask again with more of the book. */
    record NeedsMore(Scope scope) implements Outcome {}

    /**
     * Run this first, and ask again with what became of it. Whoever keeps a desk does so with the
     * parcel alone, since the errand may lock somebody else and make another person of this one.
     */
    record NeedsErrand(Parcel parcel, Errand errand) implements Outcome {}

    /**
     * To be written, all of it or nothing.
     *
     * @param fence the fence as it is to be written, null where it stays as it is
     * @param dialogue what is to be kept under the fence's version, null where nothing is
     */
    record Done(
        List<Decided> parcels, @Nullable DialogueRef fence, @Nullable StoredDialogue dialogue)
        implements Outcome {
      public Done {
        parcels = List.copyOf(parcels);
      }
    }
  }

  /**
   * What was decided about one parcel.
   *
   * @param before the book as it was then
   * @param cause why it is buried, null unless it is
   */
  public record Decided(
      Parcel parcel,
      Journal before,
      List<Deed> deeds,
      List<Posting> letters,
      List<Elsewhere> elsewhere,
      Receipt receipt,
      @Nullable Cause cause) {
    public Decided {
      deeds = List.copyOf(deeds);
      letters = List.copyOf(letters);
      elsewhere = List.copyOf(elsewhere);
    }

    /** Letters to those at the desk and to others, each with whose it is. */
    public Map<UserId, List<Posting>> letters(UserId guest) {
      var all = new LinkedHashMap<UserId, List<Posting>>();
      all.put(guest, new ArrayList<>(letters));
      for (var told : elsewhere) {
        all.computeIfAbsent(told.user(), user -> new ArrayList<>())
            .add(Posting.answer(told.to(), told.what()));
      }
      return all;
    }
  }

  public static Outcome of(Visit visit, List<Parcel> parcels, Clerk clerk, Ids ids) {
    var sitting = new Sitting(visit, clerk, ids);
    for (var parcel : parcels) {
      var more = sitting.take(parcel);
      if (more != null) {
        return more;
      }
    }
    return sitting.outcome();
  }

  /** Takes one parcel; returns what it needs before that, or null. */
  private @Nullable Outcome take(Parcel parcel) {
    if (parcel.slowDown()) {
      decided.add(told(parcel));
      return null;
    }
    journal = openedThrough(parcel.source());
    try {
      var turn = new Turn(parcel.received(), journal, dialogue, lost, first, linked);
      return switch (clerk.answer(turn)) {
        case Decision.NeedsMore<Reply>(var scope) ->
            new Outcome.NeedsMore(journal.scope().widenedBy(scope));
        case Decision.Decided<Reply> answer -> {
          var errand = answer.outcome().errand();
          if (errand != null) {
            yield new Outcome.NeedsErrand(parcel, errand);
          }
          keep(parcel, answer);
          yield null;
        }
      };
    } catch (RuntimeException | StackOverflowError broken) {
      decided.add(buried(parcel, broken));
      return null;
    }
  }

  private void keep(Parcel parcel, Decision.Decided<Reply> answer) {
    var says = answer.outcome().says();
    decided.add(
        new Decided(
            parcel,
            journal,
            answer.deeds(),
            letters(parcel, says),
            answer.outcome().elsewhere(),
            new Receipt.Handled(),
            null));
    journal = withActions(answer.appliedTo(journal), answer.deeds(), parcel);
    first = false;
    var next = answer.dialogue();
    if (next != null) {
      dialogue = next.open() ? answer.outcome().dialogue() : null;
      lost = false;
      dialogueChanged = true;
    }
  }

  private Journal openedThrough(Source source) {
    return source == journal.source() ? journal : with(journal, journal.actions(), source);
  }

  /** What was just done can be undone by the next parcel already. */
  private static Journal withActions(Journal after, List<Deed> deeds, Parcel parcel) {
    if (!after.scope().holdsActions()) {
      return after;
    }
    var actions = new ArrayList<>(after.actions());
    for (var deed : deeds) {
      actions.addFirst(new Action(deed, after.now(), parcel.operation(), false));
    }
    return with(after, actions.stream().limit(Journal.ACTIONS).toList(), after.source());
  }

  private static Journal with(Journal journal, List<Action> actions, Source source) {
    return new Journal(
        journal.user(),
        journal.identities(),
        journal.habits(),
        journal.histories(),
        actions,
        journal.scope(),
        journal.now(),
        source,
        journal.dialogue());
  }

  private Decided told(Parcel parcel) {
    var what = clerk.slowDown(parcel.received(), language());
    return new Decided(
        parcel,
        journal,
        List.of(),
        letters(parcel, List.of(what)),
        List.of(),
        new Receipt.Handled(),
        null);
  }

  private Decided buried(Parcel parcel, Throwable broken) {
    var id = DeadLetterId.from(ids.next());
    var cause = Cause.of(broken);
    LOG.log(
        Level.ERROR,
        "{0} is buried as {1}: {2}",
        parcel.operation().value(),
        id.value(),
        cause.exception());
    var what = clerk.regret(parcel.received(), language(), id);
    return new Decided(
        parcel,
        journal,
        List.of(),
        letters(parcel, List.of(what)),
        List.of(),
        new Receipt.Buried(id),
        cause);
  }

  /** Whoever blocked the bot gets nothing, not even a farewell. */
  private static List<Posting> letters(Parcel parcel, List<Outgoing> says) {
    return parcel.received().what() instanceof Incoming.Blocked
        ? List.of()
        : says.stream().map(what -> Posting.answer(parcel.received().from(), what)).toList();
  }

  private Language language() {
    return journal.user().profile().language();
  }

  /**
   * However often the dialogue changed here, its version changes once: the version before has to
   * stay readable until this is committed.
   */
  private Outcome.Done outcome() {
    var open = dialogue;
    if (!dialogueChanged) {
      return new Outcome.Done(decided, null, null);
    }
    return new Outcome.Done(
        decided, open == null ? fence.closed() : fence.opened(open.mark()), open);
  }
}
