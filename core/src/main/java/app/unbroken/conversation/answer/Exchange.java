package app.unbroken.conversation.answer;

import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Incoming;
import app.unbroken.conversation.Turn;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.user.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * One turn while it is answered: the book as it reads after everything decided so far, and the
 * deeds that are to be written.
 */
public final class Exchange {
  private final Turn turn;
  private final Ids ids;
  private final Capabilities able;
  private final List<Deed> deeds = new ArrayList<>();
  private Journal journal;

  public Exchange(Turn turn, Ids ids) {
    this.turn = turn;
    this.ids = ids;
    able = Capabilities.of(turn.received().from().messenger());
    journal = turn.journal();
  }

  public List<Deed> deeds() {
    return List.copyOf(deeds);
  }

  Turn turn() {
    return turn;
  }

  Incoming what() {
    return turn.received().what();
  }

  Ids ids() {
    return ids;
  }

  Journal journal() {
    return journal;
  }

  LocalDate today() {
    return journal.today();
  }

  /** Built anew each time: what was just decided may have changed the language or the zone. */
  public Reader reader() {
    return Reader.of(journal, able);
  }

  /** Decides with the book as it now reads, and goes on with it as it reads afterwards. */
  <T> T decide(BiFunction<Journal, ActionId, Decision<T>> useCase) {
    return switch (useCase.apply(journal, new ActionId(ids.next()))) {
      case Decision.NeedsMore<T>(var scope) -> throw new MoreNeeded(scope);
      case Decision.Decided<T> decided -> {
        decided.deeds().forEach(this::keep);
        yield decided.outcome();
      }
    };
  }

  ActionId lastDeed() {
    return deeds.getLast().id();
  }

  private void keep(Deed deed) {
    deeds.add(deed);
    journal = journal.after(deed);
  }
}
