package app.unbroken.redis;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.conversation.DialogueCopies;
import app.unbroken.conversation.StoredDialogue;
import app.unbroken.redis.Talks.Harm;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real Redis can do to people in the middle of a dialogue: nothing they would notice. */
@Tag("slow")
@Tag("redis")
class RedisFaultsTest {
  private static final int PEOPLE = 200;

  private final RedisProcess server = RedisProcess.start();
  private final Redis redis = Quickly.patient(server.url());
  private final RedisConversations quick = new RedisConversations(redis);
  private final DialogueCopies copies = new DialogueCopies(quick);
  private final Talks talks = new Talks(copies, PEOPLE);

  @AfterEach
  void close() {
    redis.close();
    server.close();
  }

  @Test
  void d1_down_when_we_start() {
    try (var nobody = Quickly.open(URI.create("redis://127.0.0.1:9"))) {
      var away = new Talks(new DialogueCopies(new RedisConversations(nobody)), PEOPLE);
      away.step();
      away.step();

      assertThat(away.harm()).isEqualTo(Harm.NONE);
      assertThat(nobody.isTrusted()).isFalse();
    }
  }

  @Test
  void d2_dead_between_the_second_and_the_third_step() {
    talks.step();
    talks.step();
    assertThat(copies.counts().hits()).isEqualTo(PEOPLE);

    server.kill();
    untilLeftAlone(redis, talks);
    talks.step();

    assertThat(talks.harm()).isEqualTo(Harm.NONE);
  }

  @Test
  void d3_coming_and_going() {
    redis.close(); // or its probes would be taken for those of the other one
    try (var wary = Quickly.wary(server.url())) {
      var some = new Talks(new DialogueCopies(new RedisConversations(wary)), PEOPLE);
      some.step();
      for (var round = 0; round < 5; round++) {
        server.kill();
        untilLeftAlone(wary, some);
        server.begin();
        untilProbed();
        some.step();
      }

      assertThat(some.harm()).isEqualTo(Harm.NONE);
      assertThat(wary.vitals().openings()).as("it is left alone until it stays").isEqualTo(1);

      Quickly.untilTrusted(wary);
      some.step();
      some.step();
      assertThat(some.harm()).isEqualTo(Harm.NONE);
    }
  }

  private void untilProbed() {
    try (var client = server.client()) {
      Awaitility.await("a probe").until(() -> client.exists(RedisKeys.PROBE));
    }
  }

  @Test
  void d4_standing_still() {
    try (var hasty = Quickly.trusted(server.url())) {
      var stuck = new Talks(new DialogueCopies(new RedisConversations(hasty)), PEOPLE);
      stuck.step();
      server.pause();
      untilLeftAlone(hasty, stuck);
      stuck.step();

      assertThat(stuck.harm()).isEqualTo(Harm.NONE);
      assertThat(hasty.vitals().failures()).as("few wait for it").isBetween(3L, 20L);

      server.resume();
      Quickly.untilTrusted(hasty);
      stuck.step();
      assertThat(stuck.harm()).isEqualTo(Harm.NONE);
    }
  }

  @ParameterizedTest(name = "each answer takes {0} ms")
  @ValueSource(ints = {60, 2_000})
  void d4_answering_too_late(int millis) {
    try (var proxy = new SlowProxy(server.port());
        var behind = Quickly.trusted(proxy.url())) {
      var slowly = new Talks(new DialogueCopies(new RedisConversations(behind)), PEOPLE);
      slowly.step();
      proxy.delay(Duration.ofMillis(millis));
      untilLeftAlone(behind, slowly);
      slowly.step();

      assertThat(slowly.harm()).isEqualTo(Harm.NONE);
      assertThat(behind.vitals().openings()).isPositive();
    }
  }

  @Test
  void d5_flushed() {
    talks.step();
    try (var client = server.client()) {
      client.flushAll();
    }
    talks.step();

    assertThat(talks.harm()).isEqualTo(Harm.NONE);
    assertThat(copies.counts().misses()).isEqualTo(PEOPLE);
    assertThat(redis.vitals().failures()).isZero();
  }

  @Test
  void d5_evicting() {
    server.configure("maxmemory-policy", "allkeys-random");
    server.configure("maxmemory", "1mb");
    for (var step = 0; step < 4; step++) {
      talks.step();
    }

    assertThat(talks.harm()).isEqualTo(Harm.NONE);
  }

  @Test
  void d6_returned_with_what_it_knew_long_ago() {
    var many = new Talks(copies, 500);
    many.step();
    many.step();
    try (var client = server.client()) {
      client.save();
    }
    many.step();
    server.kill();
    untilLeftAlone(redis, many);
    many.step();
    server.begin();
    Quickly.untilTrusted(redis);
    var hits = copies.counts().hits();

    many.step();
    assertThat(copies.counts().hits()).as("nothing of the past counts").isEqualTo(hits);
    many.step();

    assertThat(many.harm()).isEqualTo(Harm.NONE);
    assertThat(copies.counts().hits()).as("and the present does").isEqualTo(hits + 500);
  }

  /** What a number alone would not notice: both were written as the first of all versions. */
  @Test
  void d6_a_write_that_arrives_after_its_transaction_was_rolled_back() {
    try (var hasty = Quickly.trusted(server.url())) {
      var one = new Talks(new DialogueCopies(new RedisConversations(hasty)), 1);
      server.pause();
      while (hasty.isTrusted()) {
        one.stepInVain();
      }
      one.step();
      server.resume();
      Quickly.untilTrusted(hasty);

      var ann = one.people().getFirst();
      try (var client = server.client()) {
        var other = client.get(RedisKeys.dialogue(ann, one.version(ann)));
        assertThat(new String(other, StandardCharsets.UTF_8)).contains("-");
      }
      one.step();
      assertThat(one.harm()).isEqualTo(Harm.NONE);
    }
  }

  @Test
  void d7_a_replica_that_only_reads() {
    talks.step();
    try (var client = server.client()) {
      client.replicaof("127.0.0.1", 9);
      untilLeftAlone(redis, talks);
      talks.step();
      client.replicaofNoOne();
    }
    Quickly.untilTrusted(redis);
    talks.step();

    assertThat(talks.harm()).isEqualTo(Harm.NONE);
  }

  @Test
  void d7_out_of_memory() {
    talks.step();
    server.configure("maxmemory", "1");
    untilLeftAlone(redis, talks);
    talks.step();

    assertThat(talks.harm()).isEqualTo(Harm.NONE);
  }

  @Test
  void d7_values_of_another_type_and_values_cut_off() {
    talks.step();
    try (var client = server.client()) {
      var cut = true;
      for (var user : talks.people()) {
        var key = RedisKeys.dialogue(user, talks.version(user));
        var value = client.get(key);
        client.del(key);
        if (cut) {
          client.set(key, Arrays.copyOf(value, value.length / 2));
        } else {
          client.lpush(key, value);
        }
        cut = !cut;
      }
    }
    talks.step();
    talks.step();

    assertThat(talks.harm()).isEqualTo(Harm.NONE);
    assertThat(quick.damaged()).isEqualTo(PEOPLE);
    assertThat(redis.isTrusted()).as("other keys are fine").isTrue();
  }

  @Test
  void d8_objects_that_would_be_made() {
    talks.step();
    try (var client = server.client()) {
      for (var user : talks.people()) {
        var gadget = "{\"@class\":\"org.example.Gadget\",\"run\":\"rm\"}";
        client.set(
            RedisKeys.dialogue(user, talks.version(user)), gadget.getBytes(StandardCharsets.UTF_8));
      }
    }
    talks.step();

    assertThat(talks.harm()).isEqualTo(Harm.NONE);
    assertThat(quick.damaged()).isEqualTo(PEOPLE);
  }

  /** Well formed, of the right version, and something else than was said. */
  @Test
  void d8_a_dialogue_that_somebody_made_up() {
    talks.step();
    var made = new StoredDialogue("talk", 1, Map.of("said", "!"));
    for (var user : talks.people()) {
      quick.write(user, talks.version(user), made);
    }
    talks.step();

    assertThat(talks.harm()).isEqualTo(Harm.NONE);
    assertThat(copies.counts().strangers()).isEqualTo(PEOPLE);
  }

  /** At least one step, and as many as it takes to notice. */
  private static void untilLeftAlone(Redis redis, Talks talks) {
    do {
      talks.step();
    } while (redis.isTrusted());
  }
}
