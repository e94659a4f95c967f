package app.unbroken.postgres;

import app.unbroken.audit.AuditLog;
import app.unbroken.chat.Messenger;
import app.unbroken.checkin.Source;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Journals.Occasion;
import app.unbroken.journal.Scope;
import app.unbroken.linking.Joint;
import app.unbroken.linking.LinkBook;
import app.unbroken.linking.LinkId;
import app.unbroken.linking.Merge;
import app.unbroken.linking.OpenLink;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** One errand within a transaction that has entered the workspace. */
final class PostgresLinkBook implements LinkBook {
  private final Handle handle;
  private final WorkspaceId workspace;
  private final Occasion occasion;
  private final Company company;
  private final LinkRows rows;

  /**
   * Who is locked in this attempt.
   *
   * @param asked whom this attempt locked first of all, in their order
   * @param held whoever of them is here, and others that were locked on the way
   */
  record Company(Set<UserId> asked, Set<UserId> held) {
    static final Company NONE = new Company(Set.of(), Set.of());

    static Company lock(Handle handle, WorkspaceId workspace, Set<UserId> people) {
      return people.isEmpty()
          ? NONE
          : new Company(people, Shelf.lock(handle, workspace, List.copyOf(people)));
    }

    Company and(UserId user) {
      var all = new HashSet<>(held);
      all.add(user);
      return new Company(asked, Set.copyOf(all));
    }
  }

  /** Ends an attempt: in the next one these are locked before anything else, in their order. */
  static final class Wanted extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Set<UserId> people;

    Wanted(Set<UserId> people) {
      super("others are to be locked first", null, false, false);
      this.people = Set.copyOf(people);
    }

    Set<UserId> people() {
      return people;
    }
  }

  PostgresLinkBook(Handle handle, WorkspaceId workspace, Occasion occasion, Company company) {
    this.handle = handle;
    this.workspace = workspace;
    this.occasion = occasion;
    this.company = company;
    rows = new LinkRows(handle, workspace);
  }

  @Override
  public boolean lock(Set<UserId> people) {
    if (company.held().containsAll(people)) {
      return true;
    }
    if (company.asked().containsAll(people)) {
      return false;
    }
    throw new Wanted(people);
  }

  @Override
  public <T> T change(UserId user, Scope scope, Function<Journal, Decision<T>> decide) {
    return PostgresJournals.decided(handle, user, scope, occasion, decide);
  }

  @Override
  public Optional<Journal> read(UserId user, Scope scope) {
    var asked = new Asked(user, scope, occasion.now(), Source.EMBEDDED);
    return PostgresJournals.open(handle, asked).map(Opened::journal);
  }

  @Override
  public void keep(OpenLink link) {
    rows.keep(link);
  }

  @Override
  public List<OpenLink> linksAt(String locator, Instant madeAfter) {
    return rows.at(locator, madeAfter);
  }

  @Override
  public Optional<OpenLink> link(LinkId id) {
    return rows.find(id);
  }

  @Override
  public void withdrawLinksOf(UserId starter) {
    rows.withdraw(starter);
  }

  @Override
  public void noteTry(UserId who, Instant at) {
    rows.noteTry(who, at);
  }

  @Override
  public int triesOf(UserId who, Instant after) {
    return rows.triesOf(who, after);
  }

  @Override
  public int triesOfAll(Instant after) {
    return rows.triesOfAll(after);
  }

  @Override
  public void merge(Merge merge, Joint joint) {
    new MergeRows(handle, joint).merge(merge, joint);
    settleReminders(merge.survivor());
  }

  @Override
  public Optional<Joint> joint(LinkId id) {
    return Direct.query(
            handle,
            """
            select user_id, link_id, absorbed, at
            from merges
            where workspace_id = ? and link_id = ?
            """,
            it -> it.set(workspace.value()).set(id.value()),
            this::joint)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Joint> lastJointOf(UserId survivor) {
    return Direct.query(
            handle,
            """
            select user_id, link_id, absorbed, at
            from merges
            where workspace_id = ? and user_id = ?
            order by at desc
            limit 1
            """,
            it -> it.set(workspace.value()).set(survivor.value()),
            this::joint)
        .stream()
        .findFirst();
  }

  @Override
  public void part(Joint joint) {
    new PartRows(handle, joint).part();
    settleReminders(joint.absorbed());
  }

  private void settleReminders(UserId user) {
    var book = read(user, Scope.TODAY).orElseThrow();
    ReminderRows.settle(handle, book.user(), book.habits());
    NoticeRows.settle(handle, List.of(book.user()));
  }

  @Override
  public void forgetIdentities(UserId user, Set<Messenger> messengers) {
    Direct.update(
        handle,
        """
        delete from identities
        where workspace_id = ? and user_id = ? and messenger = any (?)
        """,
        it ->
            it.set(workspace.value())
                .set(user.value())
                .texts(List.copyOf(messengers), Messenger::code));
  }

  @Override
  public void audit(UserId user, String act, LinkId link) {
    PostgresAuditLog.insert(
        handle,
        new AuditLog.Line(
            occasion.now(),
            workspace,
            user.value(),
            occasion.actor(),
            act,
            link.value().toString(),
            "",
            occasion.operation()));
  }

  private Joint joint(ResultSet row) throws SQLException {
    return new Joint(
        new LinkId(row.getObject("link_id", UUID.class)),
        new UserId(workspace, row.getObject("user_id", UUID.class)),
        new UserId(workspace, row.getObject("absorbed", UUID.class)),
        Direct.instant(row, "at"));
  }
}
