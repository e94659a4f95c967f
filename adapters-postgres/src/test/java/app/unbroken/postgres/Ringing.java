package app.unbroken.postgres;

import app.unbroken.postgres.testing.Sql;
import app.unbroken.reminder.Round;
import app.unbroken.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** People with reminders in a database, whose clock is moved by moving what is stored. */
final class Ringing {
  private final DatabaseUrl url;

  Ringing(DatabaseUrl url) {
    this.url = url;
  }

  /** People with a chat and a reminder each, due so long ago ("1 minute", "-1 day"). */
  void crowd(int people, String overdue) {
    crowd(1, people, overdue);
  }

  void crowd(int first, int last, String overdue) {
    Sql.run(
        url,
        """
        insert into unbroken.workspaces (id) values ('main') on conflict do nothing;
        insert into unbroken.users (workspace_id, user_id, body)
        select 'main', md5(n::text)::uuid, '{}' from generate_series(%1$d, %2$d) n;
        insert into unbroken.identities
          (workspace_id, messenger, bot, key, user_id, chat, last_inbound)
        select 'main', 'telegram', 'main', 'k' || n, md5(n::text)::uuid, 'c' || n, now()
        from generate_series(%1$d, %2$d) n;
        insert into unbroken.reminders (workspace_id, user_id, habit_id, minute, weekdays,
          nag_seconds, nag_most, zone, day_end, next_day, next_due, next_repeat, next_fire_at,
          rules)
        select 'main', md5(n::text)::uuid, md5(n::text)::uuid, 540, 127, 0, 0, 'Europe/Berlin', 0,
          current_date, at, 0, at, '%4$s'
        from generate_series(%1$d, %2$d) n,
          date_trunc('minute', now() - interval '%3$s') as at
        """
            .formatted(first, last, overdue, ReminderRows.RULES));
  }

  /** Everything was due so long ago. */
  void past(String howLong) {
    Sql.run(
        url,
        """
        update unbroken.reminders
        set next_due = now() - interval '%1$s', next_fire_at = now() - interval '%1$s'
        """
            .formatted(howLong));
  }

  /** The same for notices. */
  void noticesPast(String howLong) {
    Sql.run(
        url, "update unbroken.notices set next_fire_at = now() - interval '%s'".formatted(howLong));
  }

  void reachable(UserId user, String chat) {
    Sql.run(
        url,
        """
        insert into unbroken.identities
          (workspace_id, messenger, bot, key, user_id, chat, last_inbound)
        values ('%1$s', 'telegram', 'main', '%3$s', '%2$s', '%3$s', now())
        """
            .formatted(user.workspace().value(), user.value(), chat));
  }

  long letters() {
    return count("outbox");
  }

  long due() {
    return count("reminders where next_fire_at <= now()");
  }

  long count(String what) {
    return Long.parseLong(Sql.ask(url, "select count(*) from unbroken." + what).getFirst());
  }

  /** As many instances, each with connections of its own, until nothing is due; letters of each. */
  List<Integer> ringWith(int instances, int atOnce) throws InterruptedException {
    return ringWith(instances, atOnce, PostgresRound::new);
  }

  List<Integer> ringWith(int instances, int atOnce, Function<Database, Round> kind)
      throws InterruptedException {
    var begin = new CyclicBarrier(instances);
    try (var threads = Executors.newFixedThreadPool(instances)) {
      var work = new ArrayList<Callable<Integer>>();
      for (var instance = 0; instance < instances; instance++) {
        work.add(() -> ring(begin, atOnce, kind));
      }
      var letters = new ArrayList<Integer>();
      for (var each : threads.invokeAll(work)) {
        letters.add(each.get());
      }
      return letters;
    } catch (ExecutionException broken) {
      throw new IllegalStateException("an instance broke", broken.getCause());
    }
  }

  private int ring(CyclicBarrier begin, int atOnce, Function<Database, Round> kind)
      throws Exception {
    try (var rounds = Database.openForRounds(url, 1)) {
      var round = kind.apply(rounds);
      begin.await();
      var letters = 0;
      Round.Rung rung;
      do {
        rung = round.ring(atOnce);
        letters += rung.letters();
      } while (rung.people() > 0);
      return letters;
    }
  }
}
