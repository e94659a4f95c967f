package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of a claim. One that cannot be read is put aside, so that it stops neither its bot nor
 * whoever sweeps up: a newer program may be running beside this one and know it, so it is left to
 * others a few times, and is dead then.
 */
final class ClaimedRows {
  private static final Logger log = LoggerFactory.getLogger(ClaimedRows.class);
  private static final int READINGS = 3;
  private static final int SECONDS_BETWEEN = 20;

  private final List<Placed> placed = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();

  private record Placed(int priority, Instant notBefore, Letter letter) {
    static final Comparator<Placed> ORDER =
        Comparator.comparingInt(Placed::priority)
            .thenComparing(Placed::notBefore)
            .thenComparingLong(it -> it.letter.id().value());
  }

  private record Unreadable(String workspace, UUID user, long letter, UUID lease, String why) {}

  void take(ResultSet row) throws SQLException {
    try {
      var notBefore = Direct.instant(row, "not_before");
      placed.add(new Placed(row.getInt("priority"), notBefore, letter(row)));
    } catch (RuntimeException why) {
      unreadable.add(unreadable(row, why));
    }
  }

  /** Those that could be read, the most urgent first; the others are put aside. */
  List<Letter> letters(Handle handle) {
    if (!unreadable.isEmpty()) {
      putAside(handle);
    }
    return placed.stream().sorted(Placed.ORDER).map(Placed::letter).toList();
  }

  private void putAside(Handle handle) {
    var sql =
        """
        update outbox o
        set state = case when o.attempts + 1 < ? then 'retry' else 'dead' end,
          finished_at = case when o.attempts + 1 < ? then null else now() end,
          not_before = case when o.attempts + 1 < ? then now() + ? * interval '1 second'
            else o.not_before end,
          attempts = o.attempts + 1, lease = null, leased_until = null, begun = false,
          last_error = u.why
        from unnest(?, ?, ?, ?, ?) as u (workspace_id, user_id, letter_id, lease, why)
        where o.workspace_id = u.workspace_id and o.user_id = u.user_id
          and o.letter_id = u.letter_id and o.lease = u.lease
        """;
    unreadable.forEach(it -> log.warn("letter {} cannot be read: {}", it.letter, it.why));
    Direct.update(
        handle,
        sql,
        it ->
            it.set(READINGS)
                .set(READINGS)
                .set(READINGS)
                .set(SECONDS_BETWEEN)
                .texts(unreadable, Unreadable::workspace)
                .uuids(unreadable, Unreadable::user)
                .longs(unreadable, Unreadable::letter)
                .uuids(unreadable, Unreadable::lease)
                .texts(unreadable, Unreadable::why));
  }

  /** The class of the failure alone: its message might repeat the letter. */
  private static Unreadable unreadable(ResultSet row, RuntimeException why) throws SQLException {
    return new Unreadable(
        row.getString("workspace_id"),
        row.getObject("user_id", UUID.class),
        row.getLong("letter_id"),
        row.getObject("lease", UUID.class),
        "unreadable: " + why.getClass().getSimpleName());
  }

  private static Letter letter(ResultSet row) throws SQLException {
    var letter =
        new Letter(
            new LetterId(row.getLong("letter_id")),
            new UserId(
                new WorkspaceId(row.getString("workspace_id")),
                row.getObject("user_id", UUID.class)),
            new ChatAddress(
                Messenger.ofCode(row.getString("messenger")),
                new BotId(row.getString("bot")),
                row.getString("chat")),
            Kind.ofCode(row.getString("kind")),
            new OutgoingForm(row.getBytes("body"), row.getBytes("file")).read(),
            row.getInt("attempts"),
            row.getInt("doubts"),
            row.getBoolean("expired"),
            false,
            row.getObject("lease", UUID.class));
    return row.getBoolean("overdue")
        ? letter.interrupted(row.getBoolean("begun") || letter.mayComeTwice())
        : letter;
  }
}
