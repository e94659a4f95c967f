package app.unbroken.conversation.exchange;

import app.unbroken.chat.Capabilities;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Sender;
import app.unbroken.conversation.Elsewhere;
import app.unbroken.conversation.Turn;
import app.unbroken.conversation.dialogue.Dialogue;
import app.unbroken.conversation.layout.Layout;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.memory.Memory;
import app.unbroken.conversation.memory.Strand;
import app.unbroken.conversation.memory.Strands;
import app.unbroken.conversation.question.Scene;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.conversation.tap.DialogueId;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.DialogueRef;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.linking.Doors;
import app.unbroken.linking.LinkOutcome;
import app.unbroken.user.Ids;
import app.unbroken.user.User;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One turn while it is answered: the book as it reads after everything decided so far, the deeds
 * that are to be written, and the dialogues that are to be remembered.
 */
public final class Exchange {
  private final Turn turn;
  private final Ids ids;
  private final Capabilities able;
  private final boolean lost;
  private final Doors doors;
  private final Strands remembered;
  private final List<Elsewhere> elsewhere = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();
  private Journal journal;
  private Strands strands;

  public Exchange(Turn turn, Ids ids, Doors doors) {
    this.turn = turn;
    this.ids = ids;
    this.doors = doors;
    able = Capabilities.of(turn.received().from().messenger());
    journal = turn.journal();
    var read = Memory.read(turn.dialogue(), journal.now());
    lost = turn.dialogueLost() || read.isEmpty();
    remembered = read.orElse(Strands.NONE);
    strands = remembered;
  }

  public Incoming what() {
    return turn.received().what();
  }

  public Sender sender() {
    return turn.received().sender();
  }

  /** Where this is said. */
  public ChatAddress here() {
    return turn.received().from();
  }

  /** What became of the errand that this turn asked for; null where it asked for none. */
  public @Nullable LinkOutcome linked() {
    return turn.linked();
  }

  public Doors doors() {
    return doors;
  }

  /** Says something in another chat, which may be another person's. */
  public void tell(User whom, ChatAddress at, Function<Reader, Screen> screen) {
    var able = Capabilities.of(at.messenger());
    var card = Layout.card(screen.apply(Reader.of(whom, able, now())), able);
    elsewhere.add(new Elsewhere(whom.id(), at, Outgoing.show(card)));
  }

  public List<Elsewhere> elsewhere() {
    return List.copyOf(elsewhere);
  }

  public boolean isFirstContact() {
    return turn.firstContact();
  }

  /** Whether a dialogue was open and nobody knows any more which. */
  public boolean hasLostItsThread() {
    return lost;
  }

  public Journal journal() {
    return journal;
  }

  public Instant now() {
    return journal.now();
  }

  public LocalDate today() {
    return journal.today();
  }

  public Capabilities able() {
    return able;
  }

  /** Built anew each time: what was just decided may have changed the language or the zone. */
  public Reader reader() {
    return Reader.of(journal, able);
  }

  public Scene scene() {
    return Scene.of(journal, sender());
  }

  /** Decides with the book as it now reads, and goes on with it as it reads afterwards. */
  public <T> T decide(BiFunction<Journal, ActionId, Decision<T>> useCase) {
    return switch (useCase.apply(journal, new ActionId(ids.next()))) {
      case Decision.NeedsMore<T>(var scope) -> throw new MoreNeeded(scope);
      case Decision.Decided<T> decided -> {
        deeds.addAll(decided.deeds());
        journal = decided.appliedTo(journal);
        yield decided.outcome();
      }
    };
  }

  /** The book with every habit in it, if need be in another attempt. */
  public Journal wholeDay() {
    return holding(Scope.TODAY);
  }

  public Journal holding(Scope scope) {
    if (!journal.scope().and(scope).equals(journal.scope())) {
      throw new MoreNeeded(scope);
    }
    return journal;
  }

  public List<Deed> deeds() {
    return List.copyOf(deeds);
  }

  public ActionId lastDeed() {
    return deeds.getLast().id();
  }

  public Strands strands() {
    return strands;
  }

  public void remember(Strands changed) {
    strands = changed;
  }

  /** Begins a dialogue; whatever was open is left. */
  public Strand begin(Dialogue first) {
    var strand = new Strand(new DialogueId(ids.next()), now(), first);
    strands = strands.left().opening(strand);
    return strand;
  }

  /** A draft beside what is open, to be taken up after it. */
  public void keep(Dialogue draft) {
    strands = strands.keeping(new Strand(new DialogueId(ids.next()), now(), draft));
  }

  /** The fence after this turn; null where it stays. */
  public @Nullable DialogueRef fence() {
    var ref = journal.dialogue();
    if (strands.equals(remembered) && !lost) {
      return null;
    }
    var kept = Memory.write(strands);
    return kept == null ? ref.closed() : ref.opened(kept.mark());
  }
}
