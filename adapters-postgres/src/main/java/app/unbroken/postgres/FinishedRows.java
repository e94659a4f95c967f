package app.unbroken.postgres;

import app.unbroken.chat.MessageId;
import app.unbroken.delivery.outbox.Ending;
import app.unbroken.delivery.outbox.Finished;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.LetterState;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What endings come to in columns: one statement for all of them. */
final class FinishedRows {
  private static final int LONGEST_WHY = 200;

  private FinishedRows() {}

  /**
   * Only those whose lease still holds; a delivered letter ends the refusal of its bot. Where a
   * courier is in doubt, or names a message that failed, what was told meanwhile counts.
   */
  static Set<LetterId> write(Handle handle, Collection<Finished> finished) {
    var rows = finished.stream().map(each -> row(each)).toList();
    var sql =
        """
        with ended as (
          update outbox o
          set (state, finished_at, not_before) = (
              select last.state,
                case when last.state = 'retry' then null else now() end,
                case
                  when f.open then now() + f.after * interval '1 millisecond'
                  when last.state = 'retry' then now()
                  else o.not_before
                end
              from (
                select case
                  when f.doubts > 0 or f.message_id = any (o.failed) then coalesce(o.told, f.state)
                  else f.state
                end as state
              ) last
            ),
            told = null,
            attempts = o.attempts + f.attempts,
            doubts = o.doubts + f.doubts,
            lease = null,
            leased_until = null,
            begun = false,
            message_id = coalesce(f.message_id, o.message_id),
            last_error = f.why
          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as f (workspace_id, user_id, letter_id,
            lease, state, open, after, attempts, doubts, message_id, why)
          where o.workspace_id = f.workspace_id and o.user_id = f.user_id
            and o.letter_id = f.letter_id and o.lease = f.lease
          returning o.letter_id, o.bot, o.state
        ), working as (
          update bots b
          set refused = false, paused_until = null, paused_why = ''
          where b.refused and exists (select from ended e where e.bot = b.bot and e.state = 'sent')
        )
        select letter_id from ended
        """;
    return new HashSet<>(
        Direct.query(
            handle,
            sql,
            it ->
                it.texts(rows, row -> row.of.letter().user().workspace().value())
                    .uuids(rows, row -> row.of.letter().user().value())
                    .longs(rows, row -> row.of.letter().id().value())
                    .uuids(rows, row -> row.of.letter().lease())
                    .texts(rows, row -> row.state.code())
                    .booleans(rows, row -> row.state.isOpen())
                    .longs(rows, row -> row.after.toMillis())
                    .ints(rows, row -> row.attempts)
                    .ints(rows, row -> row.doubts)
                    .texts(rows, row -> row.message == null ? null : row.message.value())
                    .texts(rows, row -> row.why),
            row -> new LetterId(row.getLong("letter_id"))));
  }

  private record Row(
      Finished of,
      LetterState state,
      Duration after,
      int attempts,
      int doubts,
      @Nullable MessageId message,
      @Nullable String why) {}

  private static Row row(Finished of) {
    return switch (of.ending()) {
      case Ending.Delivered(var message) ->
          new Row(of, LetterState.SENT, Duration.ZERO, 1, 0, message, null);
      case Ending.Again(var after, var counts, var doubt, var why) ->
          new Row(
              of, LetterState.RETRY, after, counts ? 1 : 0, doubt ? 1 : 0, null, shortened(why));
      case Ending.InDoubt(var why) ->
          new Row(of, LetterState.UNCERTAIN, Duration.ZERO, 1, 1, null, shortened(why));
      case Ending.Undeliverable(var why) ->
          new Row(of, LetterState.DEAD, Duration.ZERO, 1, 0, null, shortened(why));
      case Ending.TooLate tooLate ->
          new Row(of, LetterState.EXPIRED, Duration.ZERO, 0, 0, null, null);
      case Ending.Unwanted unwanted ->
          new Row(of, LetterState.CANCELLED, Duration.ZERO, 0, 0, null, null);
      case Ending.PersonGone(var why) ->
          new Row(of, LetterState.DEAD, Duration.ZERO, 1, 0, null, shortened(why));
      case Ending.Moved moved ->
          new Row(of, LetterState.RETRY, Duration.ZERO, 1, 0, null, "the chat moved");
    };
  }

  private static String shortened(String why) {
    return why.length() <= LONGEST_WHY ? why : why.substring(0, LONGEST_WHY);
  }
}
