package app.unbroken.postgres;

import app.unbroken.conversation.StoredDialogue;
import app.unbroken.delivery.intake.Clerk;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Sitting;
import app.unbroken.delivery.intake.Visit;
import app.unbroken.journal.Scope;
import app.unbroken.linking.Errand;
import app.unbroken.linking.LinkOutcome;
import app.unbroken.user.Ids;
import app.unbroken.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Decides for everybody of a group on their books, which one statement opens for all of them. */
final class Sittings {
  private final Dialogues kept;
  private final Handle handle;
  private final Clerk clerk;
  private final Ids ids;
  private final Instant now;

  /** Somebody at the desk with their parcels, however many names messengers have for them. */
  record Guest(Visitors.Visitor visitor, List<Parcel> parcels) {
    UserId user() {
      return visitor.user();
    }
  }

  /** What came out for one of them. */
  record Done(Guest guest, Opened opened, Sitting.Outcome.Done outcome) {}

  Sittings(Dialogues kept, Handle handle, Clerk clerk, Ids ids, Instant now) {
    this.kept = kept;
    this.handle = handle;
    this.clerk = clerk;
    this.ids = ids;
    this.now = now;
  }

  /** Ends an attempt: this has to be done first, for a parcel alone. */
  static final class ErrandFirst extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient UserId who;
    private final transient Errand errand;

    ErrandFirst(UserId who, Errand errand) {
      super("an errand comes first", null, false, false);
      this.who = who;
      this.errand = errand;
    }

    UserId who() {
      return who;
    }

    Errand errand() {
      return errand;
    }
  }

  List<Done> of(List<Guest> guests) {
    return of(guests, null);
  }

  /**
   * @param linked what became of the errand that the only parcel asked for
   */
  List<Done> of(List<Guest> guests, @Nullable LinkOutcome linked) {
    var dialogues = kept.read(guests.stream().map(Guest::visitor).toList());
    var scopes = new HashMap<UserId, Scope>();
    guests.forEach(guest -> scopes.put(guest.user(), scopeOf(guest)));
    var done = new ArrayList<Done>();
    var waiting = guests;
    while (!waiting.isEmpty()) {
      var books = open(waiting, scopes);
      var again = new ArrayList<Guest>();
      for (var guest : waiting) {
        var opened = Objects.requireNonNull(books.get(guest.user()));
        var visit = visit(guest, opened, dialogues, linked);
        switch (Sitting.of(visit, guest.parcels(), clerk, ids)) {
          case Sitting.Outcome.Done outcome -> done.add(new Done(guest, opened, outcome));
          case Sitting.Outcome.NeedsMore(var scope) -> {
            scopes.put(guest.user(), scope);
            again.add(guest);
          }
          case Sitting.Outcome.NeedsErrand(var parcel, var errand) ->
              throw new ErrandFirst(guest.user(), errand);
        }
      }
      waiting = again;
    }
    return done;
  }

  private Scope scopeOf(Guest guest) {
    var dialogueOpen = guest.visitor().fence().open();
    return guest.parcels().stream()
        .map(parcel ->
            parcel.slowDown() ? Scope.PROFILE : clerk.scopeOf(parcel.received(), dialogueOpen))
        .reduce(Scope.PROFILE, Scope::and);
  }

  private Map<UserId, Opened> open(List<Guest> guests, Map<UserId, Scope> scopes) {
    var asked =
        guests.stream()
            .map(guest ->
                new Asked(
                    guest.user(),
                    Objects.requireNonNull(scopes.get(guest.user())),
                    now,
                    guest.parcels().getFirst().source()))
            .toList();
    return Shelf.open(handle, guests.getFirst().user().workspace(), asked);
  }

  private static Visit visit(
      Guest guest,
      Opened opened,
      Map<UserId, StoredDialogue> dialogues,
      @Nullable LinkOutcome linked) {
    var dialogue = dialogues.get(guest.user());
    var lost = opened.journal().dialogue().open() && dialogue == null;
    return new Visit(opened.journal(), dialogue, lost, guest.visitor().first(), linked);
  }
}
