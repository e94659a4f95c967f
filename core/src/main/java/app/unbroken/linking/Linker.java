package app.unbroken.linking;

import app.unbroken.chat.ChatAddress;
import app.unbroken.journal.Action;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.tracking.UndoLast;
import app.unbroken.user.Identity;
import app.unbroken.user.Ids;
import app.unbroken.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what concerns two people at once, within one transaction of a store. */
public final class Linker {
  /** What the audit calls it. */
  public static final String LINK = "LINK";

  public static final String PART = "UNLINK";

  /** Wrong codes of one person in {@link #WINDOW}. */
  public static final int TRIES_OF_ONE = 5;

  /** Wrong codes of a whole workspace in {@link #WINDOW}: more is no accident. */
  public static final int TRIES_OF_ALL = 300;

  public static final Duration WINDOW = Duration.ofMinutes(10);

  private final Ids ids;
  private final RandomGenerator chance;

  /**
   * @param chance nobody can foresee it: codes are made of it
   */
  public Linker(Ids ids, RandomGenerator chance) {
    this.ids = ids;
    this.chance = chance;
  }

  public LinkOutcome perform(
      LinkBook book, UserId who, ChatAddress from, Errand errand, Instant now) {
    return switch (errand) {
      case Errand.MakeCode ignored -> made(book, who, from, now);
      case Errand.Present(var code) -> presented(book, who, code, now);
      case Errand.Join(var link) -> joined(book, who, link, now);
      case Errand.Part(var link) ->
          book.joint(link)
              .filter(joint -> joint.survivor().equals(who))
              .map(joint -> parted(book, joint, now))
              .orElseGet(LinkOutcome.NothingToPart::new);
      case Errand.Unlink ignored ->
          book.lastJointOf(who)
              .filter(joint -> joint.canBeParted(now))
              .map(joint -> parted(book, joint, now))
              .orElseGet(() -> left(book, who, from));
    };
  }

  private LinkOutcome made(LinkBook book, UserId who, ChatAddress from, Instant now) {
    if (!book.lock(Set.of(who)) || isLeaving(book, who)) {
      return new LinkOutcome.Leaving();
    }
    book.withdrawLinksOf(who);
    var code = LinkCode.random(chance);
    var link = OpenLink.of(new LinkId(ids.next()), code, who, from, now);
    book.keep(link);
    return new LinkOutcome.Made(code, link.expires());
  }

  private static LinkOutcome presented(LinkBook book, UserId who, LinkCode code, Instant now) {
    if (!book.lock(Set.of(who)) || isLeaving(book, who)) {
      return new LinkOutcome.Leaving();
    }
    var since = now.minus(WINDOW);
    if (book.triesOf(who, since) >= TRIES_OF_ONE || book.triesOfAll(since) >= TRIES_OF_ALL) {
      return new LinkOutcome.TooManyTries(now.plus(WINDOW));
    }
    var alive =
        book.linksAt(code.locator(), now.minus(OpenLink.LIVES)).stream()
            .filter(link -> link.isAlive(now))
            .toList();
    return alive.stream()
        .filter(link -> link.isMeantBy(code))
        .findFirst()
        .map(link -> meant(book, who, link, now))
        .orElseGet(() -> missed(book, who, alive, now));
  }

  private static LinkOutcome meant(LinkBook book, UserId who, OpenLink link, Instant now) {
    if (link.starter().equals(who)) {
      return new LinkOutcome.OwnCode();
    }
    if (link.second() != null && !link.second().equals(who)) {
      return missed(book, who, List.of(link), now);
    }
    var starter = book.read(link.starter(), Scope.TODAY).orElse(null);
    var second = book.read(who, Scope.TODAY).orElse(null);
    if (starter == null || second == null || starter.user().eraseAt() != null) {
      return missed(book, who, List.of(link), now);
    }
    var shared = shared(starter, second);
    if (shared != null) {
      return shared;
    }
    book.keep(link.shownTo(who));
    return new LinkOutcome.Shown(link.id(), Account.of(starter));
  }

  private static LinkOutcome missed(LinkBook book, UserId who, List<OpenLink> missed, Instant now) {
    book.noteTry(who, now);
    missed.forEach(link -> book.keep(link.missed()));
    return new LinkOutcome.NoSuchCode();
  }

  private LinkOutcome joined(LinkBook book, UserId who, LinkId id, Instant now) {
    var glimpse = book.link(id).orElse(null);
    if (glimpse == null || !who.equals(glimpse.second())) {
      return new LinkOutcome.NoSuchCode();
    }
    var bothHere = book.lock(Set.of(glimpse.starter(), who));
    var link = book.link(id).filter(it -> it.isAlive(now)).orElse(null);
    if (!bothHere || link == null || !who.equals(link.second())) {
      return new LinkOutcome.NoSuchCode();
    }
    var starter = book.read(link.starter(), Scope.EVERYTHING).orElseThrow();
    var second = book.read(who, Scope.EVERYTHING).orElseThrow();
    if (second.user().eraseAt() != null) {
      return new LinkOutcome.Leaving();
    }
    if (starter.user().eraseAt() != null) {
      return new LinkOutcome.NoSuchCode();
    }
    var shared = shared(starter, second);
    return shared == null ? merged(book, link, starter, second, now) : shared;
  }

  private static LinkOutcome merged(
      LinkBook book, OpenLink link, Journal starter, Journal second, Instant now) {
    book.withdrawLinksOf(starter.user().id());
    book.withdrawLinksOf(second.user().id());
    var merge = Merge.of(starter, second);
    var joint = new Joint(link.id(), merge.survivor(), merge.absorbed(), now);
    book.audit(merge.absorbed(), LINK, link.id());
    book.merge(merge, joint);
    book.audit(merge.survivor(), LINK, link.id());
    return new LinkOutcome.Joined(
        link.id(),
        Account.of(starter),
        Account.of(second),
        link.startedAt(),
        joint.undoUntil(),
        merge.namesakes());
  }

  private static @Nullable LinkOutcome shared(Journal one, Journal other) {
    var both = Account.messengersOf(one.identities());
    return Account.messengersOf(other.identities()).stream()
        .filter(both::contains)
        .findFirst()
        .<LinkOutcome>map(LinkOutcome.SameMessenger::new)
        .orElse(null);
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
    book.audit(joint.survivor(), PART, joint.id());
    book.audit(joint.absorbed(), PART, joint.id());
    return new LinkOutcome.Parted(
        Stream.of(joint.survivor(), joint.absorbed())
            .flatMap(user -> book.read(user, Scope.PROFILE).stream())
            .flatMap(Linker::sides)
            .toList());
  }

  /** Habits that were made one since then are two again, where nothing newer touched them. */
  private void takeUnionsBack(LinkBook book, Joint joint) {
    var survivor = joint.survivor();
    var united =
        book.read(survivor, Scope.TODAY).orElseThrow().actions().stream()
            .filter(action -> !action.undone() && !action.at().isBefore(joint.at()))
            .filter(action -> action.deed().kind() == ActionKind.UNITE_HABITS)
            .map(Action::deed)
            .toList();
    for (var deed : united) {
      book.<UndoLast.Outcome>change(
          survivor,
          Scope.TODAY,
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
    book.audit(who, PART, new LinkId(who.value()));
    return new LinkOutcome.Left(
        others, sides(known).filter(side -> others.contains(side.at().messenger())).toList());
  }

  private static Stream<LinkOutcome.Side> sides(Journal book) {
    return book.identities().stream()
        .map(Identity::address)
        .distinct()
        .map(at -> new LinkOutcome.Side(book.user(), at));
  }

  private static boolean isLeaving(LinkBook book, UserId who) {
    var here = book.read(who, Scope.PROFILE);
    return here.isEmpty() || Objects.nonNull(here.get().user().eraseAt());
  }
}
