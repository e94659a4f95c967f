package app.unbroken.postgres;

import app.unbroken.user.WorkspaceId;
import java.time.Instant;

/**
 * How much there is in a workspace. It counts row by row, so it is for operators and not for every
 * request.
 *
 * @param recently people with an entry in the seven days before
 * @param entriesRecently entries in the seven days before
 */
public record Census(
    long people,
    long recently,
    long habitsActive,
    long habitsArchived,
    long entries,
    long entriesRecently) {

  public static Census of(Database database, WorkspaceId workspace, Instant now) {
    return database
        .sessions()
        .inWorkspace(
            "count " + workspace.value(),
            workspace,
            handle -> {
              handle.execute("set local statement_timeout = '9s'");
              return handle
                  .createQuery(
                      """
                      select
                        (select count(*) from users where workspace_id = :workspace) as people,
                        (select count(*) from habits
                          where workspace_id = :workspace and state = 'active') as active,
                        (select count(*) from habits
                          where workspace_id = :workspace and state = 'archived') as archived,
                        count(*) as entries,
                        count(*) filter (where at > :since) as entries_recently,
                        count(distinct user_id) filter (where at > :since) as recently
                      from entries
                      where workspace_id = :workspace
                      """)
                  .bind("workspace", workspace.value())
                  .bind("since", Values.timestamp(now.minusSeconds(7 * 24 * 60 * 60)))
                  .map((row, context) ->
                      new Census(
                          row.getLong("people"),
                          row.getLong("recently"),
                          row.getLong("active"),
                          row.getLong("archived"),
                          row.getLong("entries"),
                          row.getLong("entries_recently")))
                  .one();
            });
  }
}
