package app.unbroken.postgres;

import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.user.UserId;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** New letters, any number of them in one statement. */
final class LetterRows {
  private LetterRows() {}

  /**
   * @param operation what caused it, from end to end
   */
  record Row(UserId user, Posting posting, String operation) {}

  /** Ids are given out in the order of the rows. */
  static final String INSERT =
      """
      insert into outbox (workspace_id, user_id, messenger, bot, chat, kind, priority, body, file,
        operation, expires_at)
      select workspace_id, user_id, messenger, bot, chat, kind, priority, body, file, operation,
        now() + keeps * interval '1 second'
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as l (workspace_id, user_id,
        messenger, bot, chat, kind, priority, body, file, operation, keeps, place)
      order by place
      """;

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
        .texts(rows, row -> row.posting().to().bot().value())
        .texts(rows, row -> row.posting().to().chat())
        .texts(rows, row -> row.posting().kind().code())
        .ints(rows, row -> row.posting().kind().priority())
        .bytes(forms, each -> each.form.body())
        .bytes(forms, each -> each.form.file())
        .texts(rows, Row::operation)
        .longs(rows, row -> row.posting().keeps().toSeconds());
  }
}
