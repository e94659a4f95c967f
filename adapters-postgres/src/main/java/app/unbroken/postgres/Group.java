package app.unbroken.postgres;

import app.unbroken.delivery.intake.Cause;
import app.unbroken.delivery.intake.Clerk;
import app.unbroken.delivery.intake.DeadLetterId;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.delivery.outbox.Handover;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.journal.Journals.Occasion;
import app.unbroken.linking.Linker;
import app.unbroken.postgres.PostgresDesk.Update;
import app.unbroken.postgres.PostgresLinkBook.Company;
import app.unbroken.postgres.Sittings.ErrandFirst;
import app.unbroken.postgres.Sittings.Guest;
import app.unbroken.user.Ids;
import app.unbroken.user.Language;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Parcels of one workspace, served together inside a transaction. */
final class Group {
  private final WorkspaceId workspace;
  private final Clerk clerk;
  private final Ids ids;
  private final Instant now;
  private final PostgresDesk.Copies copies;
  private final Linker linker;
  private final Departures departures;
  private Set<UserId> company = Set.of();
  private Shown shown;
  private boolean somethingCameAgain;

  /** One of the updates was here before; nothing of this transaction may stay. */
  static final class SeenMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1;

    SeenMeanwhile() {
      super("seen before", null, false, false);
    }
  }

  Group(
      WorkspaceId workspace,
      Clerk clerk,
      Ids ids,
      Instant now,
      PostgresDesk.Copies copies,
      Linker linker,
      Handover courier) {
    this.workspace = workspace;
    this.clerk = clerk;
    this.ids = ids;
    this.now = now;
    this.copies = copies;
    this.linker = linker;
    departures = new Departures(courier);
    shown = new Shown(copies.views(), clerk, now);
  }

  Map<Update, Receipt> serve(Handle handle, List<Parcel> parcels) {
    var receipts = new HashMap<Update, Receipt>();
    var left = somethingCameAgain ? withoutSeen(handle, parcels, receipts) : parcels;
    if (left.isEmpty()) {
      return receipts;
    }
    var locked = Company.lock(handle, workspace, company);
    var guests = guests(handle, left);
    if (somethingCameAgain) {
      Inbox.seen(handle, guests).forEach(update -> receipts.put(update, new Receipt.SeenBefore()));
      guests.forEach(
          guest -> guest.parcels().removeIf(each -> receipts.containsKey(Update.of(each))));
      guests.removeIf(guest -> guest.parcels().isEmpty());
    }
    var served = new Served();
    shown = new Shown(copies.views(), clerk, now);
    var others = shown.serve(guests, served);
    var alone = guests.size() == 1;
    for (var done : decided(handle, others, locked, alone)) {
      served.add(done);
      shown.note(done);
    }
    copy(served);
    served.writeBooks(handle, workspace);
    keep(handle, served);
    Moves.follow(handle, served.taken);
    served.taken.forEach(taken -> receipts.put(Update.of(taken.parcel()), taken.receipt()));
    return receipts;
  }

  /** Before anybody is welcomed: what comes again is no sign of life, and tells no address. */
  private List<Parcel> withoutSeen(
      Handle handle, List<Parcel> parcels, Map<Update, Receipt> receipts) {
    Workspaces.enter(handle, workspace);
    Inbox.seen(handle, workspace, parcels)
        .forEach(update -> receipts.put(update, new Receipt.SeenBefore()));
    return parcels.stream().filter(parcel -> !receipts.containsKey(Update.of(parcel))).toList();
  }

  /** After the commit: what was shown may be shown again. */
  void remember() {
    shown.keep();
  }

  Departures departures() {
    return departures;
  }

  /** Others than the guest are locked from the next attempt on, before the guest is. */
  void lockFirst(Set<UserId> people) {
    company = people;
  }

  private List<Sittings.Done> decided(
      Handle handle, List<Guest> guests, Company locked, boolean alone) {
    try {
      return sittings(handle).of(guests);
    } catch (ErrandFirst first) {
      var parcels = guests.stream().flatMap(guest -> guest.parcels().stream()).toList();
      if (parcels.size() > 1 || !alone) {
        throw first;
      }
      var parcel = parcels.getFirst();
      var occasion = new Occasion(now, parcel.source(), parcel.operation(), "user");
      var book = new PostgresLinkBook(handle, workspace, occasion, locked.and(first.who()));
      var from = parcel.received().from();
      var linked = linker.perform(book, first.who(), from, first.errand(), now);
      return sittings(handle).of(guests(handle, parcels), linked);
    }
  }

  private Sittings sittings(Handle handle) {
    return new Sittings(new Dialogues(handle, copies.dialogues()), handle, clerk, ids, now);
  }

  /** Before the commit: what is copied and never committed carries a mark that nobody asks for. */
  private void copy(Served served) {
    var dialogues = copies.dialogues();
    if (dialogues != null && !served.dialogues.isEmpty()) {
      dialogues.write(served.dialogues);
    }
  }

  private List<Guest> guests(Handle handle, List<Parcel> parcels) {
    var visitors = Visitors.welcome(handle, workspace, parcels, now, ids);
    var guests = new LinkedHashMap<UserId, Guest>();
    for (var parcel : parcels) {
      var visitor = Objects.requireNonNull(visitors.get(parcel.whose()));
      guests
          .computeIfAbsent(visitor.user(), user -> new Guest(visitor, new ArrayList<>()))
          .parcels()
          .add(parcel);
    }
    return new ArrayList<>(guests.values());
  }

  private void keep(Handle handle, Served served) {
    if (!served.isNew(handle, departures)) {
      somethingCameAgain = true;
      throw new SeenMeanwhile();
    }
  }

  /** Not even deciding alone went well: nothing of the person's book is looked at here. */
  Receipt bury(Handle handle, Parcel parcel, Cause cause) {
    var guest = guests(handle, List.of(parcel)).getFirst();
    if (somethingCameAgain && !Inbox.seen(handle, List.of(guest)).isEmpty()) {
      return new Receipt.SeenBefore();
    }
    var receipt = new Receipt.Buried(DeadLetterId.from(ids.next()));
    var language = Language.closestTo(parcel.received().sender().languageHint());
    var regret = clerk.regret(parcel.received(), language, receipt.letter());
    var posting = Posting.answer(parcel.received().from(), regret);
    var served = new Served();
    served.taken.add(new Served.Taken(guest.user(), parcel, receipt, cause));
    served.letters.add(new LetterRows.Row(guest.user(), posting, parcel.operation().value()));
    keep(handle, served);
    return receipt;
  }

  /** Nothing of its person can be touched: kept by itself, or it would come again for ever. */
  Receipt setAside(Handle handle, Parcel parcel, Cause cause) {
    var letter = DeadLetterId.from(ids.next());
    DeadLetterRows.keep(handle, workspace, letter, parcel, cause);
    return new Receipt.Buried(letter);
  }

  /** The update is in the inbox already; whether it is open is for the dead letter to say. */
  Receipt replay(Handle handle, DeadLetterId letter, Parcel parcel) {
    var locked = Company.lock(handle, workspace, company);
    var guests = guests(handle, List.of(parcel));
    if (!DeadLetterRows.isOpen(handle, workspace, letter)) {
      return new Receipt.SeenBefore();
    }
    var done = decided(handle, guests, locked, true).getFirst();
    if (done.outcome().parcels().getFirst().receipt() instanceof Receipt.Buried) {
      return new Receipt.Buried(letter);
    }
    var served = new Served();
    served.add(done);
    copy(served);
    served.writeBooks(handle, workspace);
    served.taken.clear();
    keep(handle, served);
    DeadLetterRows.close(handle, workspace, letter);
    return new Receipt.Handled();
  }
}
