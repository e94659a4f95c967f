package app.unbroken.linking;

import app.unbroken.chat.ChatAddress;
import app.unbroken.journal.Action;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Scope;
import app.unbroken.tracking.UndoLast;
import app.unbroken.user.Ids;
import app.unbroken.user.UserId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Two of one again: exactly for a day, and by beginning anew after that. */
final class Parting {
  private final Ids ids;

  Parting(Ids ids) {
    this.ids = ids;
  }

  LinkOutcome parted(LinkBook book, UserId who, LinkId link, Instant now) {
    return book.joint(link)
        .filter(joint -> joint.survivor().equals(who))
        .map(joint -> parted(book, joint, now))
        .orElseGet(LinkOutcome.NothingToPart::new);
  }

  LinkOutcome unlinked(LinkBook book, UserId who, ChatAddress from, Instant now) {
    return book.lastJointOf(who)
        .filter(joint -> joint.canBeParted(now))
        .map(joint -> parted(book, joint, now))
        .orElseGet(() -> left(book, who, from));
  }

  private LinkOutcome parted(LinkBook book, Joint joint, Instant now) {
    if (!joint.canBeParted(now)) {
      return new LinkOutcome.TooLateToPart();
    }
    if (!book.lock(Set.of(joint.survivor()))) {
      return new LinkOutcome.NothingToPart();
    }
    takeUnionsBack(book, joint);
    book.part(joint);
    book.audit(joint.survivor(), Linker.PART, joint.id());
    book.audit(joint.absorbed(), Linker.PART, joint.id());
    return new LinkOutcome.Parted(
        Stream.of(joint.survivor(), joint.absorbed())
            .flatMap(user -> book.read(user, Scope.PROFILE).stream())
            .flatMap(LinkOutcome.Side::of)
            .toList());
  }

  /** Habits that were made one since then are two again, where nothing newer touched them. */
  private void takeUnionsBack(LinkBook book, Joint joint) {
    var survivor = joint.survivor();
    var united =
        book.read(survivor, Scope.RECENT).orElseThrow().actions().stream()
            .filter(action -> !action.undone() && !action.at().isBefore(joint.at()))
            .filter(action -> action.deed().kind() == ActionKind.UNITE_HABITS)
            .map(Action::deed)
            .toList();
    for (var deed : united) {
      book.<UndoLast.Outcome>change(
          survivor,
          Scope.RECENT,
          journal -> UndoLast.decide(journal, deed.id(), new ActionId(ids.next())));
    }
  }

  private static LinkOutcome left(LinkBook book, UserId who, ChatAddress from) {
    if (!book.lock(Set.of(who))) {
      return new LinkOutcome.NothingToPart();
    }
    var known = book.read(who, Scope.PROFILE).orElseThrow();
    var others = new HashSet<>(Account.messengersOf(known.identities()));
    others.remove(from.messenger());
    if (others.isEmpty()) {
      return new LinkOutcome.NothingToPart();
    }
    book.forgetIdentities(who, others);
    book.audit(who, Linker.PART, new LinkId(who.value()));
    return new LinkOutcome.Left(
        others,
        LinkOutcome.Side.of(known).filter(side -> others.contains(side.at().messenger())).toList());
  }
}
