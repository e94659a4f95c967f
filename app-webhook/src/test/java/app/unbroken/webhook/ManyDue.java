package app.unbroken.webhook;

import app.unbroken.telegram.fake.Call;
import app.unbroken.telegram.fake.FakePerson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** People who are all reminded in the same minute, beside some who talk to the bot meanwhile. */
final class ManyDue {
  private static final Set<String> LIMITED = Set.of("sendMessage", "editMessageText");

  private final Town town;
  private final int people;
  private final Map<Long, Long> spokeAt = new ConcurrentHashMap<>();
  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

  private ManyDue(Town town, int people) {
    this.town = town;
    this.people = people;
  }

  /** Needs a running server for the first of them, whom all others are like. */
  static ManyDue settled(Town town, long first, int people) {
    var model = town.person(first);
    model.says("/start").says("/cancel").says("read every day at 9:00");
    town.settles();
    Town.taps(model, "OK");
    town.settles();
    for (var each = 1; each < people; each++) {
      town.person(first + each).opened();
    }
    town.run(
        """
        create temp table model as
        select user_id from unbroken.identities where chat = '%1$d';
        create function pg_temp.another(n int) returns uuid language sql as
          $$ select md5('due' || n)::uuid $$;
        create function pg_temp.his(n int) returns jsonb language sql as
          $$ select jsonb_build_object('user_id', pg_temp.another(n)) $$;
        insert into unbroken.users
        select (jsonb_populate_record(null::unbroken.users, to_jsonb(u) || pg_temp.his(n))).*
        from unbroken.users u, generate_series(1, %2$d) n
        where u.user_id = (select user_id from model);
        insert into unbroken.identities
        select (jsonb_populate_record(null::unbroken.identities, to_jsonb(i) || pg_temp.his(n)
          || jsonb_build_object('key', (%1$d + n)::text, 'chat', (%1$d + n)::text))).*
        from unbroken.identities i, generate_series(1, %2$d) n
        where i.user_id = (select user_id from model);
        insert into unbroken.habits
        select (jsonb_populate_record(null::unbroken.habits, to_jsonb(h) || pg_temp.his(n))).*
        from unbroken.habits h, generate_series(1, %2$d) n
        where h.user_id = (select user_id from model);
        insert into unbroken.reminders
        select (jsonb_populate_record(null::unbroken.reminders, to_jsonb(r) || pg_temp.his(n))).*
        from unbroken.reminders r, generate_series(1, %2$d) n
        where r.user_id = (select user_id from model);
        analyze
        """
            .formatted(first, people - 1));
    return new ManyDue(town, people);
  }

  /** From now on; today, so that it is still wanted. */
  void fallDue() {
    town.run(
        """
        update unbroken.reminders
        set next_day = (now() at time zone zone)::date, next_due = now(), next_fire_at = now()
        """);
  }

  /** Whether a round has posted a letter for everybody. */
  boolean arePlanned() {
    return town.count("select count(*) from reminders where next_fire_at <= now()") == 0;
  }

  int size() {
    return people;
  }

  /** Measures how long each answer to somebody takes. */
  void listen() {
    town.bot()
        .onShown((person, message) -> {
          var spoke = spokeAt.remove(person.id());
          if (spoke != null) {
            nanos.add(System.nanoTime() - spoke);
          }
        });
  }

  void speaks(Crowd crowd, FakePerson person) {
    spokeAt.put(person.id(), System.nanoTime());
    crowd.eats(person);
  }

  int answers() {
    return nanos.size();
  }

  /** What all but one in a hundred answers took at most. */
  Duration slowestButOneInAHundred() {
    var sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return Duration.ofNanos(sorted.get((sorted.size() - 1) * 99 / 100));
  }

  /** What the messenger took between two moments that counts for its limit. */
  long takenBetween(Instant from, Instant until) {
    return calls().filter(call -> !call.at().isBefore(from) && call.at().isBefore(until)).count();
  }

  long refused() {
    return town.bot().calls().stream().filter(call -> call.status() == 429).count();
  }

  private Stream<Call> calls() {
    return town.bot().calls().stream()
        .filter(call -> call.performed() && LIMITED.contains(call.method()));
  }
}
