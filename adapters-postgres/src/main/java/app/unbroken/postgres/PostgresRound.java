package app.unbroken.postgres;

import app.unbroken.delivery.outbox.Kind;
import app.unbroken.reminder.Bells;
import app.unbroken.reminder.Ring;
import app.unbroken.reminder.Round;
import app.unbroken.reminder.Summons;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes the round over all workspaces; open its {@link Database} for rounds. First the people are
 * locked, then what is due for them is read: another instance may have rung between the two.
 */
public final class PostgresRound implements Round {
  private static final Logger log = LoggerFactory.getLogger(PostgresRound.class);

  private final Availability database;
  private final String rules;

  public PostgresRound(Database rounds) {
    this(rounds, ReminderRows.RULES);
  }

  /** With rules of another version, for tests. */
  PostgresRound(Database rounds, String rules) {
    database = new Availability(rounds);
    this.rules = rules;
  }

  @Override
  public Rung ring(int most) {
    return database.transaction(
        "ring what is due",
        handle -> {
          var people = lock(handle, Math.clamp(most, 1, 10_000));
          return people.isEmpty() ? new Rung(0, 0, 0) : ring(handle, people);
        });
  }

  /**
   * The limit is written out: a plan that is made without knowing it sorts all that is due. Whom
   * another instance holds is passed over before the limit, so that nobody finds nothing to do.
   */
  static String lockSql(int most) {
    return """
    select person.workspace_id, person.user_id,
      coalesce(person.body -> 'attention' ->> 'preferred', '') as preferred
    from reminders due
    join users person using (workspace_id, user_id)
    where due.next_fire_at <= now()
    order by due.next_fire_at
    limit %d
    for no key update of person skip locked
    """
        .formatted(most);
  }

  /** Whom something is due for, and the messenger they prefer. */
  private static Map<UserId, String> lock(Handle handle, int most) {
    Map<UserId, String> people = new LinkedHashMap<>();
    Direct.read(
        handle,
        lockSql(most),
        it -> {},
        row ->
            people.put(
                new UserId(
                    new WorkspaceId(row.getString("workspace_id")),
                    row.getObject("user_id", UUID.class)),
                row.getString("preferred")));
    return people;
  }

  private Rung ring(Handle handle, Map<UserId, String> people) {
    var passed = new ArrayList<Passed>();
    var unread = new ArrayList<DueRow.Key>();
    due(handle, people.keySet(), passed::add, unread);
    ReminderRows.postpone(handle, unread);
    var again = passed.stream().filter(each -> !each.row().isOnce()).map(Passed::moved).toList();
    ReminderRows.move(handle, again, rules);
    var over = passed.stream().map(Passed::row).filter(DueRow::isOnce).map(DueRow::key).toList();
    ReminderRows.remove(handle, over);
    var missed = new ArrayList<Heard>();
    var heard = new ArrayList<Heard>();
    for (var each : passed) {
      var late = each.row().now().minus(LATEST);
      for (var ring : each.rings()) {
        (ring.at().isBefore(late) ? missed : heard).add(new Heard(each.row(), ring));
      }
    }
    note(handle, missed);
    var cards = cards(heard, people);
    Cards.post(handle, cards);
    return new Rung(people.size(), cards.size(), missed.size());
  }

  /** All that a reminder rang up to now, usually once; and when it rings next. */
  private record Passed(DueRow row, List<Ring> rings, Ring next) {
    static Passed of(DueRow row) {
      if (row.isOnce()) {
        return new Passed(row, List.of(row.ring()), row.ring());
      }
      var rings = new ArrayList<Ring>();
      var ring = row.ring();
      while (!ring.at().isAfter(row.now())) {
        rings.add(ring);
        ring = Bells.following(row.bell(), row.where(), ring, ring.at());
      }
      return new Passed(row, rings, ring);
    }

    ReminderRows.Moved moved() {
      return new ReminderRows.Moved(row, next, rings.getLast().day());
    }
  }

  private record Heard(DueRow row, Ring ring) {}

  /**
   * By the key of the person: the index of what is due holds everybody's. A row that nobody here
   * can read, such as one of a zone yet unknown, stops no other.
   */
  private static void due(
      Handle handle, Set<UserId> people, Consumer<Passed> passed, List<DueRow.Key> unread) {
    var sql =
        """
        select now() as now, reminder.*
        from unnest(?, ?) as owner (workspace_id, user_id)
        cross join lateral (
          select *
          from reminders
          where workspace_id = owner.workspace_id and user_id = owner.user_id
          offset 0
        ) reminder
        where reminder.next_fire_at <= now()
        """;
    Direct.read(
        handle,
        sql,
        it -> it.texts(people, user -> user.workspace().value()).uuids(people, UserId::value),
        row -> read(row, it -> Passed.of(DueRow.of(it)), passed, unread));
  }

  private static <T> void read(
      ResultSet row, Direct.Row<T> form, Consumer<T> read, List<DueRow.Key> unread)
      throws SQLException {
    var key = DueRow.Key.of(row);
    try {
      read.accept(form.of(row));
    } catch (DateTimeException | IllegalArgumentException | IllegalStateException broken) {
      log.warn("A reminder of {} waits: {}", key.user().value(), broken.getMessage());
      unread.add(key);
    }
  }

  private static List<Cards.Card> cards(List<Heard> heard, Map<UserId, String> preferred) {
    Map<UserId, List<Heard>> byUser = new LinkedHashMap<>();
    for (var each : heard) {
      byUser.computeIfAbsent(each.row().user(), it -> new ArrayList<>()).add(each);
    }
    var cards = new ArrayList<Cards.Card>();
    byUser.forEach((user, rings) -> {
      rings.sort(Comparator.comparing(each -> each.ring().at()));
      var items =
          rings.stream().map(each -> new Summons.Item(each.row().habit(), each.ring())).toList();
      var summons = new Summons(items).text();
      var name = name(rings.getFirst().ring().at(), summons);
      var kind = kind(rings.stream().map(Heard::ring).toList());
      var messenger = preferred.getOrDefault(user, "");
      cards.add(new Cards.Card(user, messenger, kind, LATEST, name, summons));
    });
    return cards;
  }

  /** The minute, and what rings in it: a second card of a minute is another one. */
  private static String name(Instant due, String summons) {
    return "reminder:%d:%08x".formatted(due.getEpochSecond() / 60, summons.hashCode());
  }

  private static Kind kind(List<Ring> rings) {
    return rings.stream().allMatch(Ring::wasHeld) ? Kind.DIGEST : Kind.REMINDER;
  }

  private static void note(Handle handle, List<Heard> missed) {
    if (missed.isEmpty()) {
      return;
    }
    var sql =
        """
        insert into missed_reminders (workspace_id, user_id, habit_id, day, minute, due)
        select * from unnest(?, ?, ?, ?, ?, ?)
        on conflict do nothing
        """;
    Direct.update(
        handle,
        sql,
        it ->
            it.texts(missed, each -> each.row().user().workspace().value())
                .uuids(missed, each -> each.row().user().value())
                .uuids(missed, each -> each.row().habit().value())
                .dates(missed, each -> each.ring().day())
                .ints(missed, each -> each.row().minute())
                .instants(missed, each -> each.ring().due()));
  }

  @Override
  public int follow(int most) {
    return database.transaction(
        "follow the rules of zones",
        handle -> {
          var sql =
              """
              select now() as now, reminders.*
              from reminders
              where rules < ?
              limit %d
              for no key update skip locked
              """
                  .formatted(Math.clamp(most, 1, 10_000));
          var rows = new ArrayList<DueRow>();
          var unread = new ArrayList<DueRow.Key>();
          Direct.read(
              handle, sql, it -> it.set(rules), row -> read(row, DueRow::of, rows::add, unread));
          ReminderRows.move(handle, rows.stream().map(PostgresRound::renewed).toList(), rules);
          ReminderRows.leave(handle, unread, rules);
          return rows.size() + unread.size();
        });
  }

  /** By other rules, what has not rung yet may ring at another instant. */
  private static ReminderRows.Moved renewed(DueRow row) {
    var pending = row.ring();
    var next =
        pending.at().isAfter(row.now()) && !row.isOnce()
            ? Bells.moved(row.bell(), row.where(), pending, row.now())
            : pending;
    return new ReminderRows.Moved(row, next, row.rungOn());
  }
}
