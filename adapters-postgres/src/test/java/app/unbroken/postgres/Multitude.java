package app.unbroken.postgres;

import app.unbroken.habit.HabitId;
import app.unbroken.postgres.testing.Sql;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.UUID;

/**
 * Any number of people who have what one has that the product made, each under ids, keys and a chat
 * of their own: all of these begin with the digits of a millisecond, which is another for each of
 * them.
 */
final class Multitude {
  private static final long BORN = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
  private static final int REST_OF_ID = 16;

  private final UUID user;
  private final UUID habit;

  private Multitude(UUID user, UUID habit) {
    this.user = user;
    this.habit = habit;
  }

  /** Nobody but the model, number 0, in an empty database. */
  static Multitude of(DatabaseUrl url) {
    ModelLife.lived(url, Instant.ofEpochMilli(BORN));
    var user = Sql.ask(url, "select user_id from unbroken.users").getFirst();
    var habit =
        Sql.ask(url, "select habit_id from unbroken.habits order by position desc").getFirst();
    return new Multitude(UUID.fromString(user), UUID.fromString(habit));
  }

  /** The first digits of all that is theirs, as they stand in an id. */
  static String stamp(int number) {
    var digits = "%012x".formatted(BORN + number);
    return digits.substring(0, 8) + "-" + digits.substring(8);
  }

  UserId user(int number) {
    return new UserId(WorkspaceId.DEFAULT, of(number, user));
  }

  /** The one that is done or not. */
  HabitId habit(int number) {
    return new HabitId(of(number, habit));
  }

  private static UUID of(int number, UUID models) {
    var rest = models.getMostSignificantBits() & ((1L << REST_OF_ID) - 1);
    return new UUID((BORN + number) << REST_OF_ID | rest, models.getLeastSignificantBits());
  }

  /**
   * One row of the model after the other, each for everybody: what somebody did on several days
   * lies as far apart then as it does where others did something in between.
   */
  void grow(DatabaseUrl url, int first, int last) {
    var begin = System.nanoTime();
    for (var table : Sql.ask(url, TABLES)) {
      var rows = Integer.parseInt(Sql.ask(url, models(table, "count(*)")).getFirst());
      var copy = rows == 0 ? "" : copy(url, table, first, last);
      for (var row = 0; row < rows; row++) {
        Sql.run(url, copy.formatted(row));
        System.out.printf(
            "%,d to %,d: %s, row %d of %d, after %.0f s%n",
            first, last, table, row + 1, rows, (System.nanoTime() - begin) / 1e9);
      }
    }
    Sql.run(url, "vacuum analyze");
    Sql.run(url, "checkpoint");
    System.out.printf("%,d people after %.0f s%n", last, (System.nanoTime() - begin) / 1e9);
  }

  private String models(String table, String what) {
    return "select %s from %s where user_id = '%s'".formatted(what, table, user);
  }

  private String copy(DatabaseUrl url, String table, int first, int last) {
    return """
    set session_replication_role = replica;
    set synchronous_commit = off;
    insert into %1$s (%2$s)
    select %3$s
    from (%4$s order by ctid limit 1 offset %%d) as model
    cross join (
      select left(digits, 8) || '-' || right(digits, 4) as stamp
      from generate_series(%6$d, %7$d) as n, lpad(to_hex(%5$d + n), 12, '0') as digits
      offset 0
    ) as other
    """
        .formatted(
            table,
            Sql.ask(url, COLUMNS.formatted("quote_ident(attname)", table)).getFirst(),
            Sql.ask(url, COLUMNS.formatted(VALUE.formatted(stamp(0)), table)).getFirst(),
            models(table, "*"),
            BORN,
            first,
            last);
  }

  private static final String TABLES =
      """
      select attrelid::regclass
      from pg_attribute
      join pg_class on pg_class.oid = attrelid and relkind = 'r'
      where relnamespace = 'unbroken'::regnamespace and attname = 'user_id'
      order by relname
      """;

  /** Without numbers that the table itself gives out. */
  private static final String COLUMNS =
      """
      select string_agg(%s, ', ' order by attnum)
      from pg_attribute
      where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attidentity = ''
      """;

  private static final String VALUE =
      """
      case
        when atttypid in ('uuid'::regtype, 'text'::regtype, 'jsonb'::regtype)
        then format(
          'replace(%%1$I::text, ''%s'', stamp)::%%2$s',
          attname, atttypid::regtype)
        else quote_ident(attname)
      end\
      """;
}
