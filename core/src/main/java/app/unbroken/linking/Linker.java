package app.unbroken.linking;

import app.unbroken.chat.ChatAddress;
import app.unbroken.journal.Scope;
import app.unbroken.user.Ids;
import app.unbroken.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

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
  private final Parting parting;

  /**
   * @param chance nobody can foresee it: codes are made of it
   */
  public Linker(Ids ids, RandomGenerator chance) {
    this.ids = ids;
    this.chance = chance;
    parting = new Parting(ids);
  }

  public LinkOutcome perform(
      LinkBook book, UserId who, ChatAddress from, Errand errand, Instant now) {
    return switch (errand) {
      case Errand.MakeCode ignored -> made(book, who, from, now);
      case Errand.Present(var code) -> presented(book, who, code, now);
      case Errand.Confirm(var link) -> Consent.confirmed(book, who, link, now);
      case Errand.Join(var link) -> Consent.joined(book, who, link, now);
      case Errand.Refuse(var link) -> Consent.refused(book, who, link, now);
      case Errand.Part(var link) -> parting.parted(book, who, link, now);
      case Errand.Unlink ignored -> parting.unlinked(book, who, from, now);
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
    if (link.isConfirmed()) {
      return new LinkOutcome.StillAsked();
    }
    var starter = book.read(link.starter(), Scope.TODAY).orElse(null);
    var second = book.read(who, Scope.TODAY).orElse(null);
    if (starter == null || second == null || starter.user().eraseAt() != null) {
      return missed(book, who, List.of(link), now);
    }
    var shared = Account.shared(starter, second);
    if (shared.isPresent()) {
      return new LinkOutcome.SameMessenger(shared.get());
    }
    book.keep(link.shownTo(who));
    return new LinkOutcome.Shown(link.id(), Account.of(starter));
  }

  private static LinkOutcome missed(LinkBook book, UserId who, List<OpenLink> missed, Instant now) {
    book.noteTry(who, now);
    missed.stream().filter(link -> !link.isConfirmed()).forEach(link -> book.keep(link.missed()));
    return new LinkOutcome.NoSuchCode();
  }

  private static boolean isLeaving(LinkBook book, UserId who) {
    var here = book.read(who, Scope.PROFILE);
    return here.isEmpty() || Objects.nonNull(here.get().user().eraseAt());
  }
}
