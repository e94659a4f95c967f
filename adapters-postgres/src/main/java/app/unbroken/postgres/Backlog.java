package app.unbroken.postgres;

import java.util.List;

/**
 * What waits at a moment, over all workspaces.
 *
 * @param letters by kind, those kinds only that have any
 * @param deadLetters updates that could not be decided yet
 */
public record Backlog(List<Waiting> letters, long deadLetters) {

  /**
   * Open letters of a kind.
   *
   * @param open how many
   * @param ageSeconds how long ago the oldest was posted
   * @param lateSeconds how long ago the one that is due longest became due; 0 where none is due
   */
  public record Waiting(String kind, long open, double ageSeconds, double lateSeconds) {}

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
              return new Backlog(letters, dead);
            });
  }
}
