package app.unbroken.postgres;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What waits at a moment, over all workspaces.
 *
 * @param letters by kind, those kinds only that have any
 * @param reminders for which no round has come yet
 * @param notices summaries and warnings, likewise
 * @param deadLetters updates that could not be decided yet
 */
public record Backlog(List<Waiting> letters, Due reminders, Due notices, long deadLetters) {
  public static final Backlog EMPTY = new Backlog(List.of(), Due.NONE, Due.NONE, 0);

  /**
   * Open letters of a kind.
   *
   * @param open how many
   * @param ageSeconds how long ago the oldest was posted
   * @param lateSeconds how long ago the one that is due longest became due; 0 where none is due
   */
  public record Waiting(String kind, long open, double ageSeconds, double lateSeconds) {}

  /**
   * What is due and has not rung.
   *
   * @param due how many
   * @param lateSeconds how long ago the one that is due longest became due; 0 where none is due
   */
  public record Due(long due, double lateSeconds) {
    static final Due NONE = new Due(0, 0);
  }

  public Backlog {
    letters = List.copyOf(letters);
  }

  /**
   * @param rounds opened for rounds
   */
  public static Backlog of(Database rounds) {
    var sql =
        """
        select kind, count(*) as open,
          extract(epoch from now() - min(posted_at)) as age,
          extract(epoch from greatest(now() - min(not_before), interval '0')) as late
        from outbox
        where finished_at is null
        group by kind
        """;
    return rounds
        .sessions()
        .transaction(
            "look at what waits",
            handle -> {
              var letters =
                  Direct.query(
                      handle,
                      sql,
                      it -> {},
                      row ->
                          new Waiting(
                              row.getString("kind"),
                              row.getLong("open"),
                              row.getDouble("age"),
                              row.getDouble("late")));
              var dead =
                  handle
                      .createQuery("select count(*) from dead_letters where replayed_at is null")
                      .mapTo(Long.class)
                      .one();
              var due = due(handle);
              return new Backlog(letters, due.get(0), due.get(1), dead);
            });
  }

  /** Reminders, then notices. */
  private static List<Due> due(Handle handle) {
    var sql =
        """
        select count(*) as due,
          coalesce(extract(epoch from now() - min(next_fire_at)), 0) as late
        from reminders
        where next_fire_at <= now()
        union all
        select count(*), coalesce(extract(epoch from now() - min(next_fire_at)), 0)
        from notices
        where next_fire_at <= now()
        """;
    return Direct.query(
        handle, sql, it -> {}, row -> new Due(row.getLong("due"), row.getDouble("late")));
  }
}
