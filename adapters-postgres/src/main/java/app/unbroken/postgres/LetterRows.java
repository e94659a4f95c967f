package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.Outbox;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.user.UserId;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** New letters, any number of them in one statement. */
final class LetterRows {
  private LetterRows() {}

  /**
   * @param operation what caused it, from end to end
   * @param lease of whoever would send it at once, null where it waits to be claimed
   */
  record Row(UserId user, Posting posting, String operation, @Nullable UUID lease) {
    Row(UserId user, Posting posting, String operation) {
      this(user, posting, operation, null);
    }

    BotId bot() {
      return posting.to().bot();
    }

    Row leased(UUID wished) {
      return new Row(user, posting, operation, wished);
    }

    Letter letter(LetterId id, UUID granted) {
      var to = posting.to();
      return new Letter(id, user, to, posting.kind(), posting.what(), 0, 0, false, false, granted);
    }
  }

  /**
   * Ids are given out in the order of the rows. A lease is granted where a claim would give the
   * letter: nothing of its chat is open, and neither its bot nor its kind is held back.
   */
  static final String INSERT =
      """
      insert into outbox (workspace_id, user_id, messenger, bot, chat, kind, priority, body, file,
        operation, expires_at, lease, leased_until, state)
      select workspace_id, user_id, messenger, bot, chat, kind, priority, body, file, operation,
        now() + keeps * interval '1 second', granted,
        case when granted is not null then clock_timestamp() + interval '%1$d seconds' end,
        case when granted is null then 'ready' else 'leased' end
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as l (workspace_id, user_id,
          messenger, bot, chat, kind, priority, body, file, operation, keeps, wished, place)
        cross join lateral (
          select case
            when l.wished is not null
              and not exists (
                select from outbox o
                where o.bot = l.bot and o.chat = l.chat and o.finished_at is null)
              and exists (
                select from bots b
                where b.bot = l.bot and not b.refused
                  and (b.paused_until is null or b.paused_until <= now()))
              and l.kind <> all (%2$s)
            then l.wished
          end as granted
          offset 0) as g
      order by place
      """
          .formatted(Outbox.LEASE.toSeconds(), PostgresHolds.HELD);

  /** Whoever calls holds the locks of the people. */
  static List<LetterId> insert(Handle handle, List<Row> rows) {
    return rows.isEmpty()
        ? List.of()
        : Direct.query(
            handle,
            INSERT + "returning letter_id",
            it -> bind(it, rows),
            row -> new LetterId(row.getLong("letter_id")));
  }

  static void bind(Direct statement, List<Row> rows) throws SQLException {
    record Form(Row row, OutgoingForm form) {}
    var forms =
        rows.stream().map(row -> new Form(row, OutgoingForm.of(row.posting().what()))).toList();
    statement
        .texts(rows, row -> row.user().workspace().value())
        .uuids(rows, row -> row.user().value())
        .texts(rows, row -> row.posting().to().messenger().code())
        .texts(rows, row -> row.bot().value())
        .texts(rows, row -> row.posting().to().chat())
        .texts(rows, row -> row.posting().kind().code())
        .ints(rows, row -> row.posting().kind().priority())
        .bytes(forms, each -> each.form.body())
        .bytes(forms, each -> each.form.file())
        .texts(rows, Row::operation)
        .longs(rows, row -> row.posting().keeps().toSeconds())
        .uuids(rows, Row::lease);
  }
}
