package app.unbroken.linking;

import app.unbroken.chat.Messenger;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a store does within the transaction of one errand. */
public interface LinkBook {
  /**
   * Locks people in the order of their ids; false where one of them is gone. May end the attempt
   * and begin another one with the locks in their order.
   */
  boolean lock(Set<UserId> people);

  /** Of somebody who is locked. */
  <T> T change(UserId user, Scope scope, Function<Journal, Decision<T>> decide);

  /** As somebody's book reads now; empty for whoever is gone. */
  Optional<Journal> read(UserId user, Scope scope);

  void keep(OpenLink link);

  /** Locked; whatever they have come to. */
  List<OpenLink> linksAt(String locator, Instant madeAfter);

  Optional<OpenLink> link(LinkId id);

  /** No code of theirs is worth anything any more. */
  void withdrawLinksOf(UserId starter);

  void noteTry(UserId who, Instant at);

  int triesOf(UserId who, Instant after);

  /** Of everybody in the workspace. */
  int triesOfAll(Instant after);

  /** Makes one of two; everything that is needed to part them exactly is kept apart. */
  void merge(Merge merge, Joint joint);

  Optional<Joint> joint(LinkId id);

  /** The last one of a person that was not taken back. */
  Optional<Joint> lastJointOf(UserId survivor);

  /** Makes two of one: what was the other's goes back with all that became of it since. */
  void part(Joint joint);

  /** Forgets how these messengers know somebody. */
  void forgetIdentities(UserId user, Set<Messenger> messengers);

  void audit(UserId user, String act, LinkId link);
}
