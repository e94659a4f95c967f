package app.unbroken.postgres;

import app.unbroken.chat.Card;
import app.unbroken.chat.Outgoing;
import app.unbroken.conversation.View;
import app.unbroken.conversation.ViewCopies;
import app.unbroken.conversation.Views;
import app.unbroken.delivery.intake.Clerk;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.delivery.intake.Sitting;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.journal.BookMark;
import app.unbroken.journal.Journal;
import app.unbroken.postgres.Sittings.Guest;
import app.unbroken.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows pages again that were made before, to guests who ask for nothing else and whose books still
 * bear the same mark: neither the book is read nor anything decided.
 */
final class Shown {
  /** How long a page is kept at most, whatever the person's day. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final @Nullable ViewCopies copies;
  private final Clerk clerk;
  private final Instant now;
  private final Map<UserId, Wanted> wanted = new HashMap<>();
  private final Map<Views.Name, View> made = new HashMap<>();

  private record Wanted(Views.Name name, BookMark book) {}

  Shown(@Nullable ViewCopies copies, Clerk clerk, Instant now) {
    this.copies = copies;
    this.clerk = clerk;
    this.now = now;
  }

  /** Serves whose page is known, and returns everybody else. */
  List<Guest> serve(List<Guest> guests, Served served) {
    if (copies == null) {
      return guests;
    }
    guests.forEach(this::want);
    var books = new HashMap<Views.Name, BookMark>();
    wanted.values().forEach(it -> books.put(it.name, it.book));
    var known = copies.read(books, now);
    var others = new ArrayList<Guest>();
    for (var guest : guests) {
      var want = wanted.get(guest.user());
      var card = want == null ? null : known.get(want.name);
      if (card == null) {
        others.add(guest);
      } else {
        wanted.remove(guest.user());
        show(guest, card, served);
      }
    }
    return others;
  }

  private void want(Guest guest) {
    var book = guest.visitor().book();
    var parcel = guest.parcels().getFirst();
    var simple = guest.parcels().size() == 1 && !parcel.slowDown();
    if (book != null && simple && !guest.visitor().fence().open()) {
      clerk
          .viewOf(parcel.received())
          .ifPresent(page ->
              wanted.put(guest.user(), new Wanted(new Views.Name(guest.user(), page), book)));
    }
  }

  private void show(Guest guest, Card card, Served served) {
    var parcel = guest.parcels().getFirst();
    var answer = clerk.shown(parcel.received(), card);
    var posting = Posting.answer(parcel.received().from(), answer);
    served.taken.add(new Served.Taken(guest.user(), parcel, new Receipt.Handled(), null));
    served.letters.add(new LetterRows.Row(guest.user(), posting, parcel.operation().value()));
  }

  /** Notes the pages that had to be made and say nothing but what the book says. */
  void note(Sittings.Done done) {
    var want = wanted.get(done.guest().user());
    var outcome = done.outcome();
    if (want != null && outcome.fence() == null && outcome.parcels().size() == 1) {
      var decided = outcome.parcels().getFirst();
      var card = onlyCard(decided);
      if (card != null && isSettled(decided.before())) {
        made.put(want.name, new View(want.book, until(decided.before()), card));
      }
    }
  }

  private static @Nullable Card onlyCard(Sitting.Decided decided) {
    return decided.receipt() instanceof Receipt.Handled
            && decided.deeds().isEmpty()
            && decided.elsewhere().isEmpty()
            && decided.letters().size() == 1
            && decided.letters().getFirst().what() instanceof Outgoing.Show show
        ? show.card()
        : null;
  }

  /** Whoever has not said where they are is told the time. */
  private static boolean isSettled(Journal book) {
    return book.user().days().zoneKnown();
  }

  private Instant until(Journal book) {
    var over = book.user().days().endOf(book.today());
    var late = now.plus(KEPT);
    return over.isBefore(late) ? over : late;
  }

  /** Once everything is committed: whoever waits for the person's row does not wait for this. */
  void keep() {
    if (copies != null) {
      copies.keep(made);
    }
  }
}
