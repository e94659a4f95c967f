package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.telegram.fake.FakePerson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * People who eat one gram of zwieback at a time and say so. What they have eaten is then what they
 * have said: an update that is lost, or counts twice, shows in the sum.
 */
final class Crowd {
  /** Nothing else in any log is called that. */
  static final String HABIT = "zwieback";

  private static final int UNDER_WAY = 10;

  private final Town town;
  private final List<FakePerson> people;
  private final Map<Long, Integer> said = new ConcurrentHashMap<>();

  private Crowd(Town town, List<FakePerson> people) {
    this.town = town;
    this.people = people;
  }

  /** Needs a running server to settle in with. */
  static Crowd settled(Town town, long first, int size) {
    return settled(town, first, size, HABIT + " 9000 g every day");
  }

  /** Each with the habit that this line describes. */
  static Crowd settled(Town town, long first, int size, String habit) {
    var people = LongStream.range(first, first + size).mapToObj(town::person).toList();
    var crowd = new Crowd(town, people);
    crowd.everyone("/start");
    crowd.everyone("/cancel");
    crowd.everyone(habit);
    people.forEach(person -> Town.taps(person, "OK"));
    town.settles(Duration.ofSeconds(30));
    return crowd;
  }

  /** A town with no server running, in which a crowd has settled. */
  static Crowd settledBefore(Town town, long first, int size) {
    var server = town.inNoHurry().start();
    var crowd = settled(town, first, size);
    town.stop(server);
    return crowd;
  }

  private void everyone(String line) {
    people.forEach(person -> person.says(line));
    town.settles(Duration.ofSeconds(30));
  }

  List<FakePerson> people() {
    return people;
  }

  void eats(FakePerson person) {
    hasEaten(person);
    person.says("+1 " + HABIT);
  }

  /** In turn, as fast as this machine serves: servers are busy all the time, and none drowns. */
  void eatsWhile(AtomicBoolean hungry) {
    for (var meal = 0; hungry.get(); meal++) {
      eats(people.get(meal % people.size()));
      do {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(15));
      } while (hungry.get() && town.bot().pendingUpdates() > UNDER_WAY);
    }
  }

  /** Said so in another way. */
  void hasEaten(FakePerson person) {
    said.merge(person.id(), 1, Integer::sum);
  }

  void everyoneEats() {
    people.forEach(this::eats);
  }

  /** Each gram counts once. */
  void hasEatenWhatItSaid() {
    assertThat(eaten()).isEqualTo(said);
  }

  Map<Long, Integer> eaten() {
    return town
        .ask(
            """
            select i.chat || ' ' || (sum(e.amount) / 1000)::bigint
            from entries e
            join identities i on i.workspace_id = e.workspace_id and i.user_id = e.user_id
            where i.chat in (%s)
            group by i.chat
            """
                .formatted(
                    people.stream()
                        .map(person -> "'" + person.id() + "'")
                        .collect(Collectors.joining(","))))
        .stream()
        .map(row -> row.split(" "))
        .collect(Collectors.toMap(row -> Long.valueOf(row[0]), row -> Integer.valueOf(row[1])));
  }
}
