package app.unbroken.postgres;

import app.unbroken.chat.ChatAddress;
import app.unbroken.journal.Journals.Occasion;
import app.unbroken.linking.Errand;
import app.unbroken.linking.LinkOutcome;
import app.unbroken.linking.Linker;
import app.unbroken.linking.Links;
import app.unbroken.postgres.PostgresLinkBook.Company;
import app.unbroken.postgres.PostgresLinkBook.Wanted;
import app.unbroken.user.UserId;
import java.util.Set;

/** {@link Links} in PostgreSQL, for whoever has no desk. */
public final class PostgresLinks implements Links {
  private static final int REPEATS = 3;

  private final Sessions sessions;
  private final Linker linker;

  public PostgresLinks(Database database, Linker linker) {
    sessions = database.sessions();
    this.linker = linker;
  }

  @Override
  public LinkOutcome perform(UserId who, ChatAddress from, Errand errand, Occasion occasion) {
    var people = Set.of(who);
    for (var repeat = 1; ; repeat++) {
      try {
        return perform(who, from, errand, occasion, people);
      } catch (Wanted wanted) {
        if (repeat == REPEATS) {
          throw new StoreException("the people of a link keep changing", true, wanted);
        }
        people = wanted.people();
      }
    }
  }

  private LinkOutcome perform(
      UserId who, ChatAddress from, Errand errand, Occasion occasion, Set<UserId> people) {
    var workspace = who.workspace();
    return sessions.inWorkspace(
        "link " + who.value(),
        workspace,
        handle -> {
          var company = Company.lock(handle, workspace, people);
          var book = new PostgresLinkBook(handle, workspace, occasion, company);
          return linker.perform(book, who, from, errand, occasion.now());
        });
  }
}
