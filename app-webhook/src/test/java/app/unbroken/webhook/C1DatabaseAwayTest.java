package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.postgres.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that restarts, crawls, goes silent, loses answers, or has us collide. */
@Tag("slow")
class C1DatabaseAwayTest {
  @Test
  void c1_a_restart_of_the_database_is_a_pause(@TempDir Path folder) throws Exception {
    var postgres = EmbeddedServer.start(folder);
    try (var town = Town.today().inNoHurry()) {
      var wire = town.wireTo(postgres.url());
      town.asks(postgres.url());
      var server = town.start();
      var crowd = Crowd.settled(town, 8_000, 30);
      var eating = new AtomicBoolean(true);
      var meals = Thread.ofVirtual().start(() -> eat(crowd, eating));

      postgres.close();
      var away = Post.to(Town.at(server), Post.message(410_000_000, 8_000, "/today"));
      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(away.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(away.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
      postgres = EmbeddedServer.start(folder);
      wire.leadsTo(Integer.parseInt(postgres.url().hosts().replaceAll(".*:", "")));
      var start = System.nanoTime();
      Town.until(
          Duration.ofSeconds(10),
          () ->
              Post.to(Town.at(server), Post.message(410_000_000, 8_000, "/today")).statusCode()
                  == 200);
      var back = Duration.ofNanos(System.nanoTime() - start);
      eating.set(false);
      meals.join();
      town.asks(postgres.url());
      town.settles(Duration.ofSeconds(60));

      Figures.atMost("C1, back again", back, Duration.ofSeconds(3));
      assertThat(town.bot().webhookAnswers()).containsOnly(200, 503);
      crowd.hasEatenWhatItSaid();
      Ledger.balances(town);
    } finally {
      postgres.close();
    }
  }

  private static void eat(Crowd crowd, AtomicBoolean goOn) {
    while (goOn.get()) {
      for (var person : crowd.people()) {
        crowd.eats(person);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      }
    }
  }

  @Test
  void c4_a_crawling_or_silent_database_is_waited_for_five_seconds_and_then_told()
      throws Exception {
    try (var town = Town.today().inNoHurry()) {
      var wire = town.wireTo(town.database);
      var server = Town.at(town.start());
      var crowd = Crowd.settled(town, 8_100, 5);

      wire.delays(Duration.ofMillis(200));
      crowd.everyoneEats();
      town.settles(Duration.ofSeconds(30));
      wire.delays(Duration.ZERO);

      wire.falls(true);
      var start = System.nanoTime();
      var answer = Post.to(server, Post.message(420_000_000, 8_100, "/today"));
      var waited = Duration.ofNanos(System.nanoTime() - start);
      crowd.everyoneEats();
      wire.falls(false);
      var back = System.nanoTime();
      Town.until(
          Duration.ofSeconds(15),
          () -> Post.to(server, Post.message(420_000_000, 8_100, "/today")).statusCode() == 200);
      var silence = Duration.ofNanos(System.nanoTime() - back);
      Figures.atMost("C4, back after silence", silence, Duration.ofSeconds(5));

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(waited).isLessThan(Duration.ofMillis(5_500));
      town.settles(Duration.ofSeconds(30));
      crowd.hasEatenWhatItSaid();
      Ledger.balances(town);
    }
  }

  @Test
  void c7_two_hundred_commits_whose_answer_is_lost_have_one_effect_each() throws Exception {
    try (var town = Town.today().inNoHurry()) {
      var wire = town.wireTo(town.database);
      var server = Town.at(town.start());
      var crowd = Crowd.settled(town, 8_200, 100);

      for (var round = 0; round < 200; round++) {
        var person = crowd.people().get(round % 100);
        var meal = Post.message(440_000_000 + round, person.id(), "+1 " + Crowd.HABIT);
        wire.losesCommits(1, Wire.Loss.CUT);
        assertThat(Post.to(server, meal).statusCode()).isEqualTo(503);
        assertThat(Post.to(server, meal).statusCode()).isEqualTo(200);
        crowd.hasEaten(person);
      }
      town.settles(Duration.ofSeconds(60));

      assertThat(wire.lostCommits()).isEqualTo(200);
      crowd.hasEatenWhatItSaid();
      Ledger.balances(town);
    }
  }

  @Test
  void c8_deadlocks_and_lock_timeouts_are_nobody_elses_business() {
    try (var town = Town.today().inNoHurry()) {
      town.start();
      var crowd = Crowd.settled(town, 8_400, 50);
      town.run(
          """
          create function collide() returns trigger language plpgsql as $$
          begin
            if random() < 0.05 then
              raise exception 'collision' using errcode =
                case when random() < 0.5 then '40P01' else '55P03' end;
            end if;
            return null;
          end $$;
          create trigger collides before insert on unbroken.inbox
            for each statement execute function collide()
          """);
      var answers = town.bot().webhookAnswers().size();

      for (var round = 0; round < 10; round++) {
        crowd.everyoneEats();
      }
      town.settles(Duration.ofSeconds(60));

      assertThat(town.bot().webhookAnswers().stream().skip(answers)).containsOnly(200);
      assertThat(town.ask("select exception from dead_letters")).isEmpty();
      crowd.hasEatenWhatItSaid();
      Ledger.balances(town);
    }
  }
}
