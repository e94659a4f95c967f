package app.unbroken.postgres;

import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.user.UserId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** New letters, any number of them in one statement. */
final class LetterRows {
  private LetterRows() {}

  /**
   * @param operation what caused it, from end to end
   */
  record Row(UserId user, Posting posting, String operation) {}

  /** Whoever calls holds the locks of the people; ids ascend in the order of the rows. */
  static List<LetterId> insert(Handle handle, List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    record Form(Row row, OutgoingForm form) {}
    var forms =
        rows.stream().map(row -> new Form(row, OutgoingForm.of(row.posting().what()))).toList();
    var sql =
        """
        insert into outbox (workspace_id, user_id, messenger, bot, chat, kind, priority, body, file,
          operation, expires_at)
        select workspace_id, user_id, messenger, bot, chat, kind, priority, body, file, operation,
          now() + keeps * interval '1 second'
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as l (workspace_id, user_id,
          messenger, bot, chat, kind, priority, body, file, operation, keeps, place)
        order by place
        returning letter_id
        """;
    return Direct.query(
        handle,
        sql,
        it ->
            it.texts(forms, each -> each.row.user().workspace().value())
                .uuids(forms, each -> each.row.user().value())
                .texts(forms, each -> each.row.posting().to().messenger().code())
                .texts(forms, each -> each.row.posting().to().bot().value())
                .texts(forms, each -> each.row.posting().to().chat())
                .texts(forms, each -> each.row.posting().kind().code())
                .ints(forms, each -> each.row.posting().kind().priority())
                .bytes(forms, each -> each.form.body())
                .bytes(forms, each -> each.form.file())
                .texts(forms, each -> each.row.operation())
                .longs(forms, each -> each.row.posting().keeps().toSeconds()),
        row -> new LetterId(row.getLong("letter_id")));
  }
}
