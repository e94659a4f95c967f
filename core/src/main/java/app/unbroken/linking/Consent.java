package app.unbroken.linking;

import app.unbroken.chat.ChatAddress;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.user.Identity;
import app.unbroken.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Yes or no on both sides of a link: first of whoever has shown the code, then of whoever has made
 * it. A code that was sent to somebody, or that somebody was lured into giving away, joins nobody
 * while one of the two does not know the other.
 */
final class Consent {
  private Consent() {}

  static LinkOutcome confirmed(LinkBook book, UserId who, LinkId id, Instant now) {
    var link =
        book.link(id)
            .filter(glimpse -> who.equals(glimpse.second()))
            .flatMap(glimpse -> aliveWithBothLocked(book, glimpse, now));
    if (link.isEmpty()) {
      return new LinkOutcome.NoSuchCode();
    }
    if (link.get().isConfirmed()) {
      return new LinkOutcome.StillAsked();
    }
    var starter = book.read(link.get().starter(), Scope.TODAY).orElseThrow();
    var second = book.read(who, Scope.TODAY).orElseThrow();
    if (second.user().eraseAt() != null) {
      return new LinkOutcome.Leaving();
    }
    if (starter.user().eraseAt() != null) {
      return new LinkOutcome.NoSuchCode();
    }
    return Account.shared(starter, second)
        .<LinkOutcome>map(LinkOutcome.SameMessenger::new)
        .orElseGet(() -> asked(book, link.get(), starter, second, now));
  }

  private static LinkOutcome asked(
      LinkBook book, OpenLink link, Journal starter, Journal second, Instant now) {
    var first = whereItCanBeAsked(starter, link.startedAt());
    if (first.isEmpty()) {
      book.keep(link.ended());
      return new LinkOutcome.OutOfReach();
    }
    book.keep(link.confirmedAt(now));
    return new LinkOutcome.Asked(
        link.id(),
        Account.of(starter),
        Account.of(second),
        new LinkOutcome.Side(starter.user(), first.get()));
  }

  /** In the messenger in which the code was made, under the address of today. */
  private static Optional<ChatAddress> whereItCanBeAsked(Journal starter, ChatAddress startedAt) {
    return starter.identities().stream()
        .filter(identity -> identity.address().messenger() == startedAt.messenger())
        .filter(identity -> identity.silentSince() == null)
        .max(Comparator.comparing(Identity::lastInbound))
        .map(Identity::address);
  }

  static LinkOutcome joined(LinkBook book, UserId who, LinkId id, Instant now) {
    var link = askedOf(book, who, id, now);
    if (link.isEmpty()) {
      return tooLate(book, who, id);
    }
    var starter = book.read(who, Scope.EVERYTHING).orElseThrow();
    var second = link.map(OpenLink::second).flatMap(it -> book.read(it, Scope.EVERYTHING));
    if (starter.user().eraseAt() != null) {
      return new LinkOutcome.Leaving();
    }
    if (second.isEmpty() || second.get().user().eraseAt() != null) {
      return new LinkOutcome.NothingAsked();
    }
    return Account.shared(starter, second.get())
        .<LinkOutcome>map(LinkOutcome.SameMessenger::new)
        .orElseGet(() -> merged(book, link.get(), starter, second.get(), now));
  }

  static LinkOutcome refused(LinkBook book, UserId who, LinkId id, Instant now) {
    var link = askedOf(book, who, id, now);
    if (link.isEmpty()) {
      return tooLate(book, who, id);
    }
    book.keep(link.get().ended());
    var second = link.map(OpenLink::second).flatMap(it -> book.read(it, Scope.PROFILE));
    return new LinkOutcome.Refused(second.stream().flatMap(LinkOutcome.Side::of).toList());
  }

  private static Optional<OpenLink> askedOf(LinkBook book, UserId who, LinkId id, Instant now) {
    return book.link(id)
        .filter(glimpse -> who.equals(glimpse.starter()))
        .flatMap(glimpse -> aliveWithBothLocked(book, glimpse, now))
        .filter(OpenLink::isConfirmed);
  }

  private static LinkOutcome tooLate(LinkBook book, UserId who, LinkId id) {
    return book.joint(id)
        .filter(joint -> joint.survivor().equals(who))
        .<LinkOutcome>map(joint -> new LinkOutcome.JoinedAlready(id))
        .orElseGet(LinkOutcome.NothingAsked::new);
  }

  /** Whatever one side says, the other one says before or after it. */
  private static Optional<OpenLink> aliveWithBothLocked(
      LinkBook book, OpenLink glimpse, Instant now) {
    var second = glimpse.second();
    if (second == null || !book.lock(Set.of(glimpse.starter(), second))) {
      return Optional.empty();
    }
    return book.link(glimpse.id())
        .filter(link -> link.isAlive(now) && second.equals(link.second()));
  }

  private static LinkOutcome merged(
      LinkBook book, OpenLink link, Journal starter, Journal second, Instant now) {
    book.withdrawLinksOf(starter.user().id());
    book.withdrawLinksOf(second.user().id());
    var merge = Merge.of(starter, second);
    var joint = new Joint(link.id(), merge.survivor(), merge.absorbed(), now);
    book.audit(merge.absorbed(), Linker.LINK, link.id());
    book.merge(merge, joint);
    book.audit(merge.survivor(), Linker.LINK, link.id());
    return new LinkOutcome.Joined(
        link.id(),
        Account.of(starter),
        Account.of(second),
        LinkOutcome.Side.of(second).map(LinkOutcome.Side::at).toList(),
        joint.undoUntil(),
        merge.namesakes());
  }
}
