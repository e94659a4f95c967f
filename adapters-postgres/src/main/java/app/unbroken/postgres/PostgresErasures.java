package app.unbroken.postgres;

import app.unbroken.profile.Erasures;
import app.unbroken.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** {@link Erasures} in PostgreSQL. */
public final class PostgresErasures implements Erasures {
  /** Every table with rows of a person, but the audit; the person's own row last. */
  static final List<String> TABLES =
      List.of(
          "actions",
          "dead_letters",
          "dialogues",
          "entries",
          "habits",
          "identities",
          "inbox",
          "link_codes",
          "link_tries",
          "merges",
          "missed_reminders",
          "notices",
          "outbox",
          "reminders",
          "users");

  private final Sessions sessions;

  public PostgresErasures(Database database) {
    sessions = database.sessions();
  }

  @Override
  public boolean erase(UserId user, Grounds grounds) {
    return erase(user, grounds, true);
  }

  @Override
  public boolean eraseOverdue(UserId user, Grounds grounds) {
    return erase(user, grounds, false);
  }

  private boolean erase(UserId user, Grounds grounds, boolean anyway) {
    return sessions.inWorkspace(
        "erase " + user.value(),
        user.workspace(),
        handle -> {
          if (!lock(handle, user, grounds.at(), anyway)) {
            return false;
          }
          forgetShownCodes(handle, user);
          idsOf(handle, user).forEach(id -> TABLES.forEach(table -> delete(handle, table, id)));
          PostgresAuditLog.insert(handle, grounds.lineOf(user));
          return true;
        });
  }

  /** Whoever writes about the person holds their row; after this nobody does, nor will again. */
  private static boolean lock(Handle handle, UserId user, Instant at, boolean anyway) {
    return handle
        .createQuery(
            """
            select true
            from users
            where workspace_id = :workspace and user_id = :user
              and (:anyway or erase_at <= :at)
            for update
            """)
        .bind("workspace", user.workspace().value())
        .bind("user", user.value())
        .bind("anyway", anyway)
        .bind("at", Values.timestamp(at))
        .mapTo(Boolean.class)
        .findOne()
        .isPresent();
  }

  /** Under which the person was known: also those that ended in a link. */
  private static List<UserId> idsOf(Handle handle, UserId user) {
    return handle
        .createQuery(
            """
            with recursive ids as (
              select :user as id
              union
              select absorbed
              from ids
              join merges on workspace_id = :workspace and user_id = ids.id
            )
            select id from ids
            """)
        .bind("workspace", user.workspace().value())
        .bind("user", user.value())
        .mapTo(UUID.class)
        .map(id -> new UserId(user.workspace(), id))
        .list();
  }

  /** Codes of others that name the person as the one who has shown them. */
  private static void forgetShownCodes(Handle handle, UserId user) {
    handle
        .createUpdate("delete from link_codes where workspace_id = :workspace and second = :user")
        .bind("workspace", user.workspace().value())
        .bind("user", user.value())
        .execute();
  }

  private static void delete(Handle handle, String table, UserId user) {
    handle
        .createUpdate("delete from <table> where workspace_id = :workspace and user_id = :user")
        .define("table", table)
        .bind("workspace", user.workspace().value())
        .bind("user", user.value())
        .execute();
  }
}
