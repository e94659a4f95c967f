package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.outbox.Ending;
import app.unbroken.delivery.outbox.Finished;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.Outbox;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Works over all workspaces; open its {@link Database} for rounds. */
public final class PostgresOutbox implements Outbox {
  private final Availability database;

  public PostgresOutbox(Database rounds) {
    database = new Availability(rounds);
  }

  @Override
  public Set<BotId> waiting() {
    var sql =
        """
        select b.bot
        from bots b
        where (b.paused_until is null or b.paused_until <= now())
          and exists (
            select from outbox o
            where o.bot = b.bot and o.finished_at is null and o.not_before <= now()
              and o.state in ('ready', 'retry'))
        """;
    return database.statement(
        "look for letters",
        handle ->
            new HashSet<>(
                Direct.query(handle, sql, it -> {}, row -> new BotId(row.getString("bot")))));
  }

  @Override
  public List<Letter> claim(BotId bot, int most) {
    return database.statement(
        "claim letters of " + bot.value(),
        handle ->
            claimed(
                handle,
                claimSql(most),
                it ->
                    it.set(bot.value())
                        .set(bot.value())
                        .set(Bots.REFUSED.toSeconds())
                        .set(bot.value())
                        .set(LEASE.toSeconds())
                        .set(bot.value())));
  }

  /**
   * The limit is written out, the look for earlier letters of a chat is fenced by its offset, and
   * rows are found again by their place: whatever the planner believes of the table, it can neither
   * sort nor join all that waits. A refused bot gets one letter, and its next pause in the same
   * moment.
   */
  static String claimSql(int most) {
    return """
    with head as (
      select o.ctid as place
      from outbox o
      where o.bot = ? and o.finished_at is null and o.state in ('ready', 'retry')
        and o.not_before <= now() and o.kind <> all (%2$s)
        and not exists (
          select from outbox e
          where e.bot = o.bot and e.chat = o.chat and e.finished_at is null
            and e.letter_id < o.letter_id
            and (e.state = 'leased' or e.kind <> all (%2$s))
          offset 0)
        and exists (
          select from bots b
          where b.bot = ? and (b.paused_until is null or b.paused_until <= now()))
      order by o.priority, o.not_before, o.letter_id
      limit %1$d
      for update of o skip locked
    ), probe as (
      update bots
      set paused_until = now() + ? * interval '1 second'
      where bot = ? and refused and exists (select from head)
    )
    update outbox o
    set state = 'leased', lease = gen_random_uuid(), begun = false,
      leased_until = now() + ? * interval '1 second'
    where o.ctid = any (array(
      select h.place from head h
      limit (select 1 from bots b where b.bot = ? and b.refused)))
    returning o.workspace_id, o.user_id, o.letter_id, o.messenger, o.bot, o.chat, o.kind,
      o.body, o.file, o.attempts, o.doubts, o.expires_at <= now() as expired, o.lease,
      o.priority, o.not_before, false as overdue, false as begun
    """
        .formatted(Math.clamp(most, 1, 1_000), PostgresHolds.HELD);
  }

  private static List<Letter> claimed(Handle handle, String sql, Direct.Binding binding) {
    var rows = new ClaimedRows();
    Direct.read(handle, sql, binding, rows::take);
    return rows.letters(handle);
  }

  @Override
  public Set<LetterId> begin(Collection<Letter> letters) {
    var sql =
        """
        update outbox o
        set begun = true
        from unnest(?, ?, ?, ?) as l (workspace_id, user_id, letter_id, lease)
        where o.workspace_id = l.workspace_id and o.user_id = l.user_id
          and o.letter_id = l.letter_id and o.lease = l.lease and o.leased_until > now()
        returning o.letter_id
        """;
    return database.statement("begin letters", handle -> ids(handle, sql, letters));
  }

  @Override
  public void giveBack(Collection<Letter> letters) {
    var sql =
        """
        update outbox o
        set state = case when o.attempts + o.doubts = 0 then 'ready' else 'retry' end,
          lease = null, leased_until = null
        from unnest(?, ?, ?, ?) as l (workspace_id, user_id, letter_id, lease)
        where o.workspace_id = l.workspace_id and o.user_id = l.user_id
          and o.letter_id = l.letter_id and o.lease = l.lease
        returning o.letter_id
        """;
    if (!letters.isEmpty()) {
      database.statement("give letters back", handle -> ids(handle, sql, letters));
    }
  }

  private static Set<LetterId> ids(Handle handle, String sql, Collection<Letter> letters) {
    return new HashSet<>(
        Direct.query(
            handle,
            sql,
            it ->
                it.texts(letters, letter -> letter.user().workspace().value())
                    .uuids(letters, letter -> letter.user().value())
                    .longs(letters, letter -> letter.id().value())
                    .uuids(letters, Letter::lease),
            row -> new LetterId(row.getLong("letter_id"))));
  }

  @Override
  public Set<LetterId> finish(Collection<Finished> finished) {
    if (finished.isEmpty()) {
      return Set.of();
    }
    return hasConsequences(finished)
        ? database.transaction("finish letters", handle -> finish(handle, finished))
        : database.statement("finish letters", handle -> FinishedRows.write(handle, finished));
  }

  private static boolean hasConsequences(Collection<Finished> finished) {
    return finished.stream()
        .anyMatch(it ->
            it.ending() instanceof Ending.PersonGone
                || it.ending() instanceof Ending.Moved
                || it.ending() instanceof Ending.Undeliverable
                    && it.letter().kind().followsThePerson());
  }

  private static Set<LetterId> finish(Handle handle, Collection<Finished> finished) {
    var ours = FinishedRows.write(handle, finished);
    for (var each : finished) {
      if (ours.contains(each.letter().id())) {
        switch (each.ending()) {
          case Ending.PersonGone gone -> {
            Addresses.silence(handle, each.letter().to());
            Detours.post(handle, List.of(Detours.Refused.of(each.letter())));
          }
          case Ending.Undeliverable refused ->
              Detours.post(handle, List.of(Detours.Refused.of(each.letter())));
          case Ending.Moved(var chat) -> Addresses.move(handle, each.letter().to(), chat);
          default -> {}
        }
      }
    }
    return ours;
  }

  @Override
  public List<Letter> claimExpired(int most) {
    var sql =
        """
        with overdue as (
          select workspace_id, user_id, letter_id, begun
          from outbox
          where finished_at is null and state = 'leased' and leased_until < now()
          limit %d
          for update skip locked
        )
        update outbox o
        set lease = gen_random_uuid(), leased_until = now() + ? * interval '1 second'
        from overdue d
        where o.workspace_id = d.workspace_id and o.user_id = d.user_id
          and o.letter_id = d.letter_id
        returning o.workspace_id, o.user_id, o.letter_id, o.messenger, o.bot, o.chat, o.kind,
          o.body, o.file, o.attempts, o.doubts, o.expires_at <= now() as expired, o.lease,
          o.priority, o.not_before, true as overdue, d.begun
        """
            .formatted(Math.clamp(most, 1, 1_000));
    return database.statement(
        "take expired leases", handle -> claimed(handle, sql, it -> it.set(LEASE.toSeconds())));
  }
}
