package app.unbroken.postgres;

import app.unbroken.delivery.Housekeeping;
import app.unbroken.linking.Joint;
import java.time.Duration;

/** Works over all workspaces; open its {@link Database} for rounds. */
public final class PostgresHousekeeping implements Housekeeping {
  /** Longer than a link can be taken back, whatever the clocks of instances say. */
  private static final Duration LINKING = Joint.UNDO.plusHours(1);

  private final Availability database;
  private final PostgresBuckets buckets;

  public PostgresHousekeeping(Database rounds) {
    database = new Availability(rounds);
    buckets = new PostgresBuckets(rounds);
  }

  @Override
  public int tidy(Keep keep, int most) {
    return delete("updates", UPDATES, keep.updates(), most)
        + delete("letters", LETTERS, keep.letters(), most)
        + delete("dead letters", DEAD_LETTERS, keep.deadLetters(), most)
        + delete("lines of the audit", AUDIT, keep.audit(), most)
        + delete("codes", CODES, LINKING, most)
        + delete("wrong codes", WRONG_CODES, LINKING, most)
        + delete("what was before a merge", BEFORE_MERGES, LINKING, most)
        + buckets.tidy(most);
  }

  private int delete(String what, String sql, Duration keep, int most) {
    return database.statement(
        "tidy up " + what,
        handle ->
            handle
                .createUpdate(sql)
                .bind("seconds", keep.toSeconds())
                .bind("most", most)
                .execute());
  }

  private static final String UPDATES =
      """
      delete from inbox
      using (
        select workspace_id, user_id, bot, update_id
        from inbox
        where received_at < now() - :seconds * interval '1 second'
        order by received_at
        limit :most
      ) old
      where inbox.workspace_id = old.workspace_id and inbox.user_id = old.user_id
        and inbox.bot = old.bot and inbox.update_id = old.update_id
      """;

  private static final String LETTERS =
      """
      delete from outbox
      using (
        select workspace_id, user_id, letter_id
        from outbox
        where finished_at < now() - :seconds * interval '1 second'
        order by finished_at
        limit :most
      ) old
      where outbox.workspace_id = old.workspace_id and outbox.user_id = old.user_id
        and outbox.letter_id = old.letter_id
      """;

  private static final String CODES =
      """
      delete from link_codes
      using (
        select workspace_id, user_id, link_id
        from link_codes
        where made_at < now() - :seconds * interval '1 second'
        limit :most
      ) old
      where link_codes.workspace_id = old.workspace_id and link_codes.user_id = old.user_id
        and link_codes.link_id = old.link_id
      """;

  private static final String WRONG_CODES =
      """
      delete from link_tries
      using (
        select workspace_id, user_id, number
        from link_tries
        where at < now() - :seconds * interval '1 second'
        limit :most
      ) old
      where link_tries.workspace_id = old.workspace_id and link_tries.user_id = old.user_id
        and link_tries.number = old.number
      """;

  private static final String BEFORE_MERGES =
      """
      update merges
      set kept = null
      from (
        select workspace_id, user_id, link_id
        from merges
        where kept is not null and at < now() - :seconds * interval '1 second'
        order by at
        limit :most
      ) old
      where merges.workspace_id = old.workspace_id and merges.user_id = old.user_id
        and merges.link_id = old.link_id
      """;

  private static final String DEAD_LETTERS =
      """
      delete from dead_letters
      using (
        select workspace_id, dead_letter
        from dead_letters
        where at < now() - :seconds * interval '1 second'
        limit :most
      ) old
      where dead_letters.workspace_id = old.workspace_id
        and dead_letters.dead_letter = old.dead_letter
      """;

  /** The oldest of each workspace have its least numbers, so that no index by age is needed. */
  private static final String AUDIT =
      """
      delete from audit
      using (
        select line.workspace_id, line.number
        from workspaces
        cross join lateral (
          select workspace_id, number, at
          from audit
          where workspace_id = workspaces.id
          order by number
          limit :most
        ) line
        where line.at < now() - :seconds * interval '1 second'
        limit :most
      ) old
      where audit.workspace_id = old.workspace_id and audit.number = old.number
      """;
}
