package app.unbroken.postgres;

import app.unbroken.chat.MessageId;
import app.unbroken.delivery.courier.Course;
import app.unbroken.delivery.courier.Report;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.LetterState;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What reports come to in columns: one statement for all letters of a batch. */
final class ReportedRows {
  /** Between the ids of a list: columns of lists of several lengths do not go in as arrays. */
  private static final String BETWEEN = "\u001f";

  private ReportedRows() {}

  /** How a letter goes on. */
  record Row(String workspace, UUID user, LetterId letter, Course.Next next) {
    Course course() {
      return next.course();
    }
  }

  /** A letter in a courier's hands stays there; what was told of it counts when it comes back. */
  static void write(Handle handle, Collection<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var sql =
        """
        update outbox o
        set state = r.state, told = r.told, message_id = r.message_id, stage = r.stage,
          failed = string_to_array(r.failed, chr(31)), priced = string_to_array(r.priced, chr(31)),
          last_error = coalesce(r.why, o.last_error),
          finished_at = case
            when r.state in ('ready', 'retry', 'leased') then null
            else coalesce(o.finished_at, now())
          end,
          not_before = case
            when o.state <> r.state and r.state = 'retry'
            then now() + r.pause * interval '1 millisecond'
            else o.not_before
          end
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as r (workspace_id, user_id, letter_id, state,
          told, message_id, stage, failed, priced, why, pause)
        where o.workspace_id = r.workspace_id and o.user_id = r.user_id
          and o.letter_id = r.letter_id
        """;
    Direct.update(
        handle,
        sql,
        it ->
            it.texts(rows, Row::workspace)
                .uuids(rows, Row::user)
                .longs(rows, row -> row.letter().value())
                .texts(rows, row -> row.course().state().code())
                .texts(rows, row -> code(row.course().told()))
                .texts(rows, row -> value(row.course().message()))
                .texts(rows, row -> name(row.course().stage()))
                .texts(rows, row -> values(row.course().failed()))
                .texts(rows, row -> values(row.course().priced()))
                .texts(rows, row -> row.next().why().isBlank() ? null : row.next().why())
                .longs(rows, row -> row.next().pause().toMillis()));
  }

  private static @Nullable String code(@Nullable LetterState state) {
    return state == null ? null : state.code();
  }

  private static @Nullable String value(@Nullable MessageId message) {
    return message == null ? null : message.value();
  }

  private static @Nullable String name(Report.@Nullable Stage stage) {
    return stage == null ? null : stage.name().toLowerCase(Locale.ROOT);
  }

  private static String values(List<MessageId> messages) {
    return messages.stream().map(MessageId::value).collect(Collectors.joining(BETWEEN));
  }
}
