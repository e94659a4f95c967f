package app.unbroken.postgres;

import app.unbroken.notice.NoticeTimes;
import app.unbroken.postgres.json.UserJson;
import app.unbroken.reminder.Ring;
import app.unbroken.user.Notice;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of notices in step with people, and moves them on when they were told. */
final class NoticeRows {
  private NoticeRows() {}

  /** Which row it is. */
  record Key(UserId user, Notice notice) {
    static Key of(ResultSet row) throws SQLException {
      return new Key(
          new UserId(
              new WorkspaceId(row.getString("workspace_id")), row.getObject("user_id", UUID.class)),
          Notice.ofCode(row.getString("notice")));
    }
  }

  /** A row as it lies in the database; {@code now} is the moment of the transaction there. */
  record Kept(Instant now, Key key, @Nullable LocalDate toldOn, LocalDate day, Instant at) {
    static Kept of(ResultSet row) throws SQLException {
      return new Kept(
          Direct.instant(row, "now"),
          Key.of(row),
          row.getObject("told_on", LocalDate.class),
          row.getObject("next_day", LocalDate.class),
          Direct.instant(row, "next_fire_at"));
    }

    boolean isDue() {
      return !at.isAfter(now);
    }

    /** Where it comes for the person as they are now; what has fallen due is still owed. */
    Optional<Row> following(User user) {
      if (isDue()) {
        return Optional.of(new Row(key, toldOn, day, at));
      }
      var notice = key.notice();
      var from = toldOn == null ? day : NoticeTimes.again(notice, toldOn);
      return NoticeTimes.next(notice, user, now.minus(NoticeTimes.latest(notice)), from)
          .map(ring -> Row.of(key, toldOn, ring));
    }
  }

  /** A row to be. */
  record Row(Key key, @Nullable LocalDate toldOn, LocalDate day, Instant at) {
    static Row of(Key key, @Nullable LocalDate toldOn, Ring next) {
      return new Row(key, toldOn, next.day(), next.at());
    }
  }

  /** Derives what follows from changed people, whose rows are locked. */
  static void derive(Handle handle, List<Page> pages) {
    settle(handle, pages.stream().filter(Page::isToldOtherwise).map(Page::person).toList());
  }

  /** Derives all rows of people anew, whose rows are locked; what was told stays told. */
  static void settle(Handle handle, List<User> people) {
    if (people.isEmpty()) {
      return;
    }
    Map<Key, Kept> kept = new LinkedHashMap<>();
    kept(handle, people).forEach(row -> kept.put(row.key(), row));
    var now = now(handle);
    var rows = new ArrayList<Row>();
    for (var user : people) {
      for (var notice : user.attention().notices()) {
        var key = new Key(user.id(), notice);
        var before = kept.remove(key);
        var row =
            before == null
                ? NoticeTimes.next(notice, user, now, null).map(ring -> Row.of(key, null, ring))
                : before.following(user);
        row.ifPresent(rows::add);
      }
    }
    remove(handle, kept.keySet());
    write(handle, rows, ReminderRows.RULES);
  }

  private static List<Kept> kept(Handle handle, List<User> people) {
    var sql =
        """
        select now() as now, notice.*
        from unnest(?, ?) as owner (workspace_id, user_id)
        cross join lateral (
          select *
          from notices
          where workspace_id = owner.workspace_id and user_id = owner.user_id
          offset 0
        ) notice
        """;
    return Direct.query(
        handle,
        sql,
        it ->
            it.texts(people, user -> user.id().workspace().value())
                .uuids(people, user -> user.id().value()),
        Kept::of);
  }

  static Instant now(Handle handle) {
    return Direct.query(handle, "select now() as now", it -> {}, row -> Direct.instant(row, "now"))
        .getFirst();
  }

  static void write(Handle handle, List<Row> rows, String rules) {
    if (rows.isEmpty()) {
      return;
    }
    var sql =
        """
        insert into notices (
          workspace_id, user_id, notice, told_on, next_day, next_fire_at, rules)
        select row.*, ?
        from unnest(?, ?, ?, ?, ?, ?)
          as row (workspace_id, user_id, notice, told_on, next_day, next_fire_at)
        on conflict (workspace_id, user_id, notice) do update
        set told_on = excluded.told_on, next_day = excluded.next_day,
          next_fire_at = excluded.next_fire_at, rules = excluded.rules
        """;
    Direct.update(
        handle,
        sql,
        it ->
            it.set(rules)
                .texts(rows, row -> row.key().user().workspace().value())
                .uuids(rows, row -> row.key().user().value())
                .texts(rows, row -> row.key().notice().code())
                .dates(rows, Row::toldOn)
                .dates(rows, Row::day)
                .instants(rows, Row::at));
  }

  static void remove(Handle handle, Collection<Key> rows) {
    Direct.each(
        handle,
        """
        delete from notices
        where workspace_id = ? and user_id = ? and notice = ?
        """,
        rows,
        (it, row) ->
            it.set(row.user().workspace().value())
                .set(row.user().value())
                .set(row.notice().code()));
  }

  /** The person a row belongs to, whose body was read with it. */
  static User userOf(Key key, ResultSet row) throws SQLException {
    return UserJson.read(key.user(), row.getString("body"));
  }
}
