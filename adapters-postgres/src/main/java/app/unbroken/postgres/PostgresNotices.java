package app.unbroken.postgres;

import app.unbroken.delivery.outbox.Kind;
import app.unbroken.notice.Bulletin;
import app.unbroken.notice.NoticeTimes;
import app.unbroken.postgres.NoticeRows.Kept;
import app.unbroken.postgres.json.UnreadableException;
import app.unbroken.reminder.Round;
import app.unbroken.user.Notice;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The round that tells people how their weeks and months went and what the evening puts at stake,
 * over all workspaces; open its {@link Database} for rounds. As with reminders, people are locked
 * first, then what is due for them is read.
 */
public final class PostgresNotices implements Round {
  private static final Logger log = LoggerFactory.getLogger(PostgresNotices.class);
  private static final Duration READ_AGAIN = Duration.ofMinutes(5);

  private final Availability database;
  private final String rules;

  public PostgresNotices(Database rounds) {
    this(rounds, ReminderRows.RULES);
  }

  /** With rules of another version, for tests. */
  PostgresNotices(Database rounds, String rules) {
    database = new Availability(rounds);
    this.rules = rules;
  }

  /** What is due for a person; the person is null where this program cannot read them. */
  private record Due(Kept row, @Nullable User user) {
    static Due of(ResultSet row) throws SQLException {
      var kept = Kept.of(row);
      try {
        return new Due(kept, NoticeRows.userOf(kept.key(), row));
      } catch (UnreadableException unreadable) {
        log.warn("A notice waits: {}", unreadable.getMessage());
        return new Due(kept, null);
      }
    }
  }

  /** What was due for a person that this program can read. */
  private record Told(Kept row, User user) {
    Notice notice() {
      return row.key().notice();
    }

    boolean isTooLate() {
      return row.at().isBefore(row.now().minus(NoticeTimes.latest(notice())));
    }
  }

  @Override
  public Rung ring(int most) {
    return database.transaction(
        "tell what is due",
        handle -> {
          var people = lock(handle, Math.clamp(most, 1, 10_000));
          return people.isEmpty() ? new Rung(0, 0, 0) : ring(handle, people);
        });
  }

  /** Whom something is due for; whom another instance holds is passed over. */
  private static List<UserId> lock(Handle handle, int most) {
    var sql =
        """
        select person.workspace_id, person.user_id
        from notices due
        join users person using (workspace_id, user_id)
        where due.next_fire_at <= now()
        order by due.next_fire_at
        limit %d
        for no key update of person skip locked
        """
            .formatted(most);
    return Direct.query(
            handle,
            sql,
            it -> {},
            row ->
                new UserId(
                    new WorkspaceId(row.getString("workspace_id")),
                    row.getObject("user_id", UUID.class)))
        .stream()
        .distinct()
        .toList();
  }

  private Rung ring(Handle handle, List<UserId> people) {
    var due = due(handle, people);
    var told = new ArrayList<Told>();
    var next = new ArrayList<NoticeRows.Row>();
    var over = new ArrayList<NoticeRows.Key>();
    for (var each : due) {
      var row = each.row();
      var user = each.user();
      if (user == null) {
        next.add(
            new NoticeRows.Row(row.key(), row.toldOn(), row.day(), row.now().plus(READ_AGAIN)));
        continue;
      }
      var notice = row.key().notice();
      NoticeTimes.next(notice, user, row.now(), NoticeTimes.again(notice, row.day()))
          .ifPresentOrElse(
              ring -> next.add(NoticeRows.Row.of(row.key(), row.day(), ring)),
              () -> over.add(row.key()));
      told.add(new Told(row, user));
    }
    NoticeRows.write(handle, next, rules);
    NoticeRows.remove(handle, over);
    var cards = cards(told.stream().filter(each -> !each.isTooLate()).toList());
    Cards.post(handle, cards);
    var missed = (int) told.stream().filter(Told::isTooLate).count();
    return new Rung(people.size(), cards.size(), missed);
  }

  private static List<Due> due(Handle handle, List<UserId> people) {
    var sql =
        """
        select now() as now, notice.*, person.body
        from unnest(?, ?) as owner (workspace_id, user_id)
        cross join lateral (
          select body
          from users
          where workspace_id = owner.workspace_id and user_id = owner.user_id
          offset 0
        ) person
        cross join lateral (
          select *
          from notices
          where workspace_id = owner.workspace_id and user_id = owner.user_id
          offset 0
        ) notice
        where notice.next_fire_at <= now()
        """;
    return Direct.query(
        handle,
        sql,
        it -> it.texts(people, user -> user.workspace().value()).uuids(people, UserId::value),
        Due::of);
  }

  /** Looks back on a week and on a month that end together are one letter; a warning is its own. */
  private static List<Cards.Card> cards(List<Told> told) {
    record Heap(UserId user, Kind kind) {}
    Map<Heap, List<Told>> heaps = new LinkedHashMap<>();
    for (var each : told) {
      heaps
          .computeIfAbsent(
              new Heap(each.row().key().user(), kind(each.notice())), it -> new ArrayList<>())
          .add(each);
    }
    var cards = new ArrayList<Cards.Card>();
    heaps.forEach((heap, all) -> {
      var items =
          all.stream()
              .map(it -> new Bulletin.Item(it.notice(), it.row().day(), it.row().at()))
              .toList();
      var preferred = all.getFirst().user().attention().preferred();
      cards.add(
          new Cards.Card(
              heap.user(),
              preferred == null ? "" : preferred.code(),
              heap.kind(),
              NoticeTimes.latest(all.getFirst().notice()),
              name(items),
              new Bulletin(items).text()));
    });
    return cards;
  }

  private static Kind kind(Notice notice) {
    return switch (notice) {
      case WEEK, MONTH -> Kind.DIGEST;
      case DANGER -> Kind.REMINDER;
    };
  }

  /** The notices and their days: told to a person once, however often they are found due. */
  private static String name(List<Bulletin.Item> items) {
    return items.stream()
        .map(item -> item.notice().code() + ":" + item.day())
        .sorted()
        .collect(Collectors.joining("+", "notice:", ""));
  }

  @Override
  public int follow(int most) {
    return database.transaction(
        "follow the rules of zones with notices",
        handle -> {
          var sql =
              """
              select now() as now, notice.*, person.body
              from notices notice
              join users person using (workspace_id, user_id)
              where notice.rules < ?
              limit %d
              for no key update of notice skip locked
              """
                  .formatted(Math.clamp(most, 1, 10_000));
          var old = Direct.query(handle, sql, it -> it.set(rules), Due::of);
          var rows = new ArrayList<NoticeRows.Row>();
          var over = new ArrayList<NoticeRows.Key>();
          for (var each : old) {
            var row = each.row();
            var user = each.user();
            if (user == null) {
              rows.add(new NoticeRows.Row(row.key(), row.toldOn(), row.day(), row.at()));
            } else {
              row.following(user).ifPresentOrElse(rows::add, () -> over.add(row.key()));
            }
          }
          NoticeRows.write(handle, rows, rules);
          NoticeRows.remove(handle, over);
          return old.size();
        });
  }
}
