package app.unbroken.postgres;

import app.unbroken.chat.ChatAddress;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.Postbox;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.user.UserId;
import java.util.List;
import java.util.Set;

/** Posts under the lock of the person's row, which keeps letters of a chat in order. */
public final class PostgresPostbox implements Postbox {
  private final Availability database;

  public PostgresPostbox(Database database) {
    this.database = new Availability(database);
  }

  @Override
  public List<LetterId> post(UserId user, List<Posting> postings) {
    return database.transaction(
        "post letters to " + user.value(),
        handle -> {
          Workspaces.enter(handle, user.workspace());
          var lock =
              """
              select from users
              where workspace_id = :workspace and user_id = :user
              for no key update
              """;
          handle
              .createQuery(lock)
              .bind("workspace", user.workspace().value())
              .bind("user", user.value())
              .map((row, context) -> true)
              .list();
          return LetterRows.insert(
              handle, postings.stream().map(it -> new LetterRows.Row(user, it, "post")).toList());
        });
  }

  @Override
  public void redirect(UserId user, Set<ChatAddress> from, ChatAddress to) {
    database.transaction(
        "redirect letters of " + user.value(),
        handle -> {
          Workspaces.enter(handle, user.workspace());
          Moves.letters(handle, user, from, to);
          return true;
        });
  }
}
