package app.unbroken.inmemory;

import app.unbroken.audit.AuditLog;
import app.unbroken.chat.BotId;
import app.unbroken.chat.Incoming;
import app.unbroken.delivery.intake.Clerk;
import app.unbroken.delivery.intake.DeadLetterId;
import app.unbroken.delivery.intake.Desk;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.delivery.intake.Sitting;
import app.unbroken.delivery.intake.Visit;
import app.unbroken.delivery.outbox.Postbox;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Journals;
import app.unbroken.journal.People;
import app.unbroken.linking.Errand;
import app.unbroken.linking.LinkOutcome;
import app.unbroken.linking.Links;
import app.unbroken.user.Ids;
import app.unbroken.user.UserId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A desk that serves one parcel after the other. */
public final class InMemoryDesk implements Desk {
  private final InMemoryStore store;
  private final Ids ids;
  private final InMemoryPeople people;
  private final InMemoryJournals journals;
  private final InMemoryConversations conversations = new InMemoryConversations();
  private final Postbox postbox;
  private final InMemoryDeadLetters deadLetters;
  private final Links links;
  private final Set<Update> seen = new HashSet<>();

  private record Update(BotId bot, String id) {}

  public InMemoryDesk(
      InMemoryStore store,
      AuditLog audit,
      Ids ids,
      Postbox postbox,
      InMemoryDeadLetters deadLetters) {
    this(store, audit, ids, postbox, deadLetters, Links.NOWHERE);
  }

  public InMemoryDesk(
      InMemoryStore store,
      AuditLog audit,
      Ids ids,
      Postbox postbox,
      InMemoryDeadLetters deadLetters,
      Links links) {
    this.links = links;
    this.store = store;
    this.ids = ids;
    this.postbox = postbox;
    this.deadLetters = deadLetters;
    people = new InMemoryPeople(store, ids);
    journals = new InMemoryJournals(store, audit);
  }

  @Override
  public synchronized List<Receipt> serve(List<Parcel> parcels, Clerk clerk, Instant now) {
    return parcels.stream().map(parcel -> serve(parcel, clerk, now)).toList();
  }

  private Receipt serve(Parcel parcel, Clerk clerk, Instant now) {
    return seen.add(new Update(parcel.bot(), parcel.received().updateId()))
        ? decide(parcel, clerk, now)
        : new Receipt.SeenBefore();
  }

  @Override
  public synchronized Receipt replay(DeadLetterId letter, Parcel parcel, Clerk clerk, Instant now) {
    if (!deadLetters.isOpen(letter)) {
      return new Receipt.SeenBefore();
    }
    var receipt = decide(parcel, clerk, now);
    if (receipt instanceof Receipt.Handled) {
      deadLetters.replayed(letter, now);
    }
    return receipt;
  }

  private Receipt decide(Parcel parcel, Clerk clerk, Instant now) {
    try {
      return decide(parcel, clerk, now, null);
    } catch (ErrandFirst first) {
      var occasion = new Journals.Occasion(now, parcel.source(), parcel.operation(), "user");
      var linked = links.perform(first.who, parcel.received().from(), first.errand, occasion);
      return decide(parcel, clerk, now, linked);
    }
  }

  /** Leaves the book of one, before two are opened. */
  private static final class ErrandFirst extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient UserId who;
    private final transient Errand errand;

    ErrandFirst(UserId who, Errand errand) {
      super("an errand comes first", null, false, false);
      this.who = who;
      this.errand = errand;
    }
  }

  private Receipt decide(Parcel parcel, Clerk clerk, Instant now, @Nullable LinkOutcome linked) {
    var from = parcel.received().from();
    var arrival = people.arrive(parcel.workspace(), from, parcel.received().sender(), now);
    var occasion = new Journals.Occasion(now, parcel.source(), parcel.operation(), "user");
    var scope = clerk.scopeOf(parcel.received(), true);
    var done =
        journals
            .change(
                arrival.user(),
                scope,
                occasion,
                journal -> decide(parcel, clerk, journal, arrival, linked))
            .orElseThrow();
    if (parcel.received().what() instanceof Incoming.Blocked) {
      store.silence(from, now);
    }
    if (parcel.received().what() instanceof Incoming.Renamed) {
      var before = parcel.received().addressesBefore();
      store.move(arrival.user(), before, from);
      postbox.redirect(arrival.user(), before, from);
    }
    var decided = done.parcels().getFirst();
    decided.letters(arrival.user()).forEach(postbox::post);
    if (decided.cause() != null && decided.receipt() instanceof Receipt.Buried(var id)) {
      return new Receipt.Buried(deadLetters.bury(id, parcel, decided.cause(), now));
    }
    return decided.receipt();
  }

  private Decision<Sitting.Outcome.Done> decide(
      Parcel parcel,
      Clerk clerk,
      Journal journal,
      People.Arrival arrival,
      @Nullable LinkOutcome linked) {
    var fence = journal.dialogue();
    var dialogue =
        fence.open() ? conversations.read(arrival.user(), fence.version()).orElse(null) : null;
    var lost = fence.open() && dialogue == null;
    var visit = new Visit(journal, dialogue, lost, arrival.first(), linked);
    return switch (Sitting.of(visit, List.of(parcel), clerk, ids)) {
      case Sitting.Outcome.NeedsMore(var scope) -> Decision.needs(scope);
      case Sitting.Outcome.NeedsErrand(var same, var errand) ->
          throw new ErrandFirst(arrival.user(), errand);
      case Sitting.Outcome.Done done -> {
        if (done.fence() != null && done.dialogue() != null) {
          conversations.write(arrival.user(), done.fence().version(), done.dialogue());
        }
        yield new Decision.Decided<>(done, done.parcels().getFirst().deeds(), done.fence());
      }
    };
  }
}
