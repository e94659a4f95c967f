package app.unbroken.inmemory;

import app.unbroken.audit.AuditLog;
import app.unbroken.chat.Messenger;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Action;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Journals.Occasion;
import app.unbroken.journal.Scope;
import app.unbroken.linking.Joint;
import app.unbroken.linking.LinkBook;
import app.unbroken.linking.LinkId;
import app.unbroken.linking.Merge;
import app.unbroken.linking.OpenLink;
import app.unbroken.user.Identity;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One errand in memory; whatever it locks is in {@code held} and released by its end. */
final class InMemoryLinkBook implements LinkBook {
  private final InMemoryLinks links;
  private final InMemoryStore store;
  private final WorkspaceId workspace;
  private final Occasion occasion;
  private final List<Book> held;

  InMemoryLinkBook(InMemoryLinks links, WorkspaceId workspace, Occasion occasion, List<Book> held) {
    this.links = links;
    this.workspace = workspace;
    this.occasion = occasion;
    this.held = held;
    store = links.store;
  }

  @Override
  public boolean lock(Set<UserId> people) {
    for (var user : people.stream().sorted().toList()) {
      var book = store.books.get(user);
      if (book == null) {
        return false;
      }
      book.hold();
      held.add(book);
      if (!store.isKept(user, book)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public <T> T change(UserId user, Scope scope, Function<Journal, Decision<T>> decide) {
    return links.journals.change(user, scope, occasion, decide).orElseThrow();
  }

  @Override
  public Optional<Journal> read(UserId user, Scope scope) {
    return user.workspace().equals(workspace)
        ? links.journals.read(user, scope, occasion.now())
        : Optional.empty();
  }

  @Override
  public void keep(OpenLink link) {
    links.open.put(link.id(), link);
  }

  @Override
  public List<OpenLink> linksAt(String locator, Instant madeAfter) {
    return ours()
        .filter(link -> link.locator().equals(locator) && link.made().isAfter(madeAfter))
        .toList();
  }

  @Override
  public Optional<OpenLink> link(LinkId id) {
    return ours().filter(link -> link.id().equals(id)).findFirst();
  }

  @Override
  public void withdrawLinksOf(UserId starter) {
    links.open.replaceAll((id, link) -> link.starter().equals(starter) ? link.ended() : link);
  }

  @Override
  public void noteTry(UserId who, Instant at) {
    links.tries.computeIfAbsent(who, id -> new ArrayList<>()).add(at);
  }

  @Override
  public int triesOf(UserId who, Instant after) {
    return (int) links.tries.getOrDefault(who, List.of()).stream().filter(after::isBefore).count();
  }

  @Override
  public int triesOfAll(Instant after) {
    return links.tries.keySet().stream()
        .filter(user -> user.workspace().equals(workspace))
        .mapToInt(user -> triesOf(user, after))
        .sum();
  }

  @Override
  public void merge(Merge merge, Joint joint) {
    var survivor = book(merge.survivor());
    var absorbed = book(merge.absorbed());
    var before = survivor.copy();
    var other = absorbed.copy();
    var identities = store.identitiesOf(merge.absorbed());
    merge.habits().forEach(habit -> survivor.takeIn(habit, absorbed.giveAway(habit.id())));
    survivor.keep(merge.actions());
    identities.forEach(identity -> give(identity, merge.survivor()));
    store.books.remove(merge.absorbed());
    links.tries.remove(merge.absorbed());
    links.joints.put(
        joint.id(), new InMemoryLinks.Kept(joint, before, other, survivor.copy(), identities));
  }

  @Override
  public Optional<Joint> joint(LinkId id) {
    return Optional.ofNullable(links.joints.get(id)).map(InMemoryLinks.Kept::joint);
  }

  @Override
  public Optional<Joint> lastJointOf(UserId survivor) {
    return links.joints.values().stream()
        .map(InMemoryLinks.Kept::joint)
        .filter(joint -> joint.survivor().equals(survivor))
        .reduce((earlier, later) -> later);
  }

  @Override
  public void part(Joint joint) {
    var kept = kept(joint);
    var survivor = book(joint.survivor());
    var other = Book.of(kept.absorbed());
    kept.absorbed().habits().forEach((id, before) -> giveBack(id, kept, survivor, other));
    var since = survivor.actions().stream().filter(it -> isNew(it, kept.merged())).toList();
    survivor.keep(
        Stream.concat(since.stream(), kept.survivor().actions().stream())
            .limit(Journal.ACTIONS)
            .toList());
    store.books.put(joint.absorbed(), other);
    kept.identities().forEach(identity -> give(identity, joint.absorbed()));
    links.joints.remove(joint.id());
  }

  /** As it was where nothing happened to it since, or where it was deleted; else as it is. */
  private static void giveBack(HabitId id, InMemoryLinks.Kept kept, Book survivor, Book other) {
    var now = survivor.find(id);
    var before = kept.absorbed().habits().get(id);
    if (now == null || before == null) {
      return;
    }
    var same = now.equals(kept.merged().habits().get(id)) || now.isDeleted();
    other.takeIn(same ? before : now.ownedBy(kept.joint().absorbed()), survivor.giveAway(id));
  }

  private static boolean isNew(Action action, Book.Copy merged) {
    return merged.actions().stream()
        .noneMatch(before -> before.deed().id().equals(action.deed().id()));
  }

  @Override
  public void forgetIdentities(UserId user, Set<Messenger> messengers) {
    store
        .identities
        .values()
        .removeIf(identity ->
            identity.user().equals(user) && messengers.contains(identity.address().messenger()));
  }

  @Override
  public void audit(UserId user, String act, LinkId link) {
    links.audit.append(
        new AuditLog.Line(
            occasion.now(),
            user.workspace(),
            user.value(),
            occasion.actor(),
            act,
            link.value().toString(),
            "",
            occasion.operation()));
  }

  private void give(Identity identity, UserId to) {
    store.identities.computeIfPresent(
        IdentityKey.of(workspace, identity.address(), identity.key()),
        (key, now) -> now.ofUser(to));
  }

  private Stream<OpenLink> ours() {
    return links.open.values().stream()
        .filter(link -> link.starter().workspace().equals(workspace));
  }

  private Book book(UserId user) {
    return store.bookOf(user).orElseThrow();
  }

  private InMemoryLinks.Kept kept(Joint joint) {
    return Objects.requireNonNull(links.joints.get(joint.id()));
  }
}
