package app.unbroken.inmemory;

import app.unbroken.audit.AuditLog;
import app.unbroken.chat.ChatAddress;
import app.unbroken.journal.Journals.Occasion;
import app.unbroken.linking.Errand;
import app.unbroken.linking.Joint;
import app.unbroken.linking.LinkId;
import app.unbroken.linking.LinkOutcome;
import app.unbroken.linking.Linker;
import app.unbroken.linking.Links;
import app.unbroken.linking.OpenLink;
import app.unbroken.user.Identity;
import app.unbroken.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link Links} in memory, one errand after the other. */
public final class InMemoryLinks implements Links {
  final InMemoryStore store;
  final InMemoryJournals journals;
  final AuditLog audit;
  final Map<LinkId, OpenLink> open = new LinkedHashMap<>();
  final Map<LinkId, Kept> joints = new LinkedHashMap<>();
  final Map<UserId, List<Instant>> tries = new HashMap<>();
  private final Linker linker;

  /**
   * What both were before they became one.
   *
   * @param merged the survivor right after
   */
  record Kept(
      Joint joint,
      Book.Copy survivor,
      Book.Copy absorbed,
      Book.Copy merged,
      List<Identity> identities) {}

  public InMemoryLinks(InMemoryStore store, AuditLog audit, Linker linker) {
    this.store = store;
    this.audit = audit;
    this.linker = linker;
    journals = new InMemoryJournals(store, audit);
  }

  @Override
  public synchronized LinkOutcome perform(
      UserId who, ChatAddress from, Errand errand, Occasion occasion) {
    var held = new ArrayList<Book>();
    try {
      var book = new InMemoryLinkBook(this, who.workspace(), occasion, held);
      return linker.perform(book, who, from, errand, occasion.now());
    } finally {
      held.forEach(Book::release);
    }
  }
}
