package app.unbroken.postgres;

import static app.unbroken.fixtures.HabitSketch.aHabit;

import app.unbroken.fixtures.Person;
import app.unbroken.habit.HabitId;
import app.unbroken.postgres.testing.Sql;
import app.unbroken.user.WorkspaceId;
import java.time.LocalDate;
import java.util.ArrayList;

/** Somebody with many habits and a check-in on each of many days, and strangers beside them. */
final class LongLives {
  private static final int DAYS_OF_A_STRANGER = 1_000;

  private final DatabaseUrl url;

  LongLives(DatabaseUrl url) {
    this.url = url;
  }

  /** The last of the days is today, on which nothing was done yet. */
  Person somebody(Database pool, int habits, LocalDate from, LocalDate today) {
    var ann = Person.in(PostgresPorts.on(pool), WorkspaceId.DEFAULT).on(from.toString());
    var added = new ArrayList<HabitId>();
    for (var count = 0; count < habits; count++) {
      added.add(ann.adds(aHabit("Habit " + count)));
    }
    Sql.run(
        url,
        """
        insert into unbroken.entries
        select workspace_id, user_id, habit_id, day, 1000, day + interval '12 hours', 'UTC',
          'telegram', ''
        from unbroken.habits, generate_series('%s'::date, '%s'::date, interval '1 day') as day
        where user_id = '%s'
        """
            .formatted(from, today.minusDays(2), ann.id().value()));
    ann.on(today.minusDays(1).toString());
    added.forEach(ann::checks);
    return ann.on(today.toString());
  }

  /** So many check-ins of others in the same workspace, who are as this person is. */
  void strangers(Person like, int checkIns) {
    Sql.run(
        url,
        """
        create temporary table stranger as
        select gen_random_uuid() as id, gen_random_uuid() as habit from generate_series(1, %1$d);

        insert into unbroken.users (workspace_id, user_id, body)
        select workspace_id, stranger.id, body
        from stranger, (select * from unbroken.users where user_id = '%2$s') as u;

        insert into unbroken.habits (
          workspace_id, user_id, habit_id, state, position, name, body)
        select workspace_id, stranger.id, stranger.habit, state, position, name, body
        from stranger, (select * from unbroken.habits where user_id = '%2$s' limit 1) as h;

        insert into unbroken.entries
        select '%4$s', id, habit, date '2021-01-01' + day, 1000, now(), 'UTC', 'telegram', ''
        from generate_series(1, %3$d) as day, stranger;
        """
            .formatted(
                Math.max(1, checkIns / DAYS_OF_A_STRANGER),
                like.id().value(),
                Math.min(checkIns, DAYS_OF_A_STRANGER),
                like.id().workspace().value()));
  }

  long entries() {
    return Long.parseLong(Sql.ask(url, "select count(*) from unbroken.entries").getFirst());
  }
}
