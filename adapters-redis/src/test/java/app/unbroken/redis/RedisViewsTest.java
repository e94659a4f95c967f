package app.unbroken.redis;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Card;
import app.unbroken.chat.Text;
import app.unbroken.conversation.View;
import app.unbroken.conversation.ViewCopies;
import app.unbroken.conversation.Views;
import app.unbroken.conversation.ViewsContract;
import app.unbroken.journal.BookMark;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@Tag("redis")
class RedisViewsTest extends ViewsContract {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final UserId ANN = new UserId(WorkspaceId.DEFAULT, new UUID(3, 4));
  private static final Views.Name TODAY = new Views.Name(ANN, "telegram/o:t");

  private static final String KEY = new String(RedisKeys.views(ANN), StandardCharsets.UTF_8);

  private RedisProcess server;
  private Redis redis;
  private RedisViews views;
  private ViewCopies copies;

  @BeforeEach
  void start() {
    server = RedisProcess.start();
    redis = Quickly.patient(server.url());
    views = new RedisViews(redis);
    copies = new ViewCopies(views);
  }

  @AfterEach
  void stop() {
    redis.close();
    server.close();
  }

  @Override
  protected Views views() {
    return views;
  }

  @Test
  void d5_flushed_pages_are_made_again() {
    keep(book(1), "one");
    try (var client = server.client()) {
      client.flushAll();
    }

    assertThat(shown(book(1))).isNull();
    keep(book(1), "one");
    assertThat(shown(book(1))).isEqualTo("one");
    assertThat(copies.counts()).isEqualTo(new ViewCopies.Counts(1, 1, 0, 0));
  }

  /** The dump knows the page of a book that has gone on three times since. */
  @Test
  void d6_returned_with_what_it_knew_long_ago() {
    keep(book(1), "one");
    try (var client = server.client()) {
      client.save();
    }
    keep(book(4), "four");
    server.kill();
    Awaitility.await()
        .until(() -> {
          copies.read(Map.of(TODAY, book(4)), NOW);
          return !redis.isTrusted();
        });
    server.begin();
    Quickly.untilTrusted(redis);

    assertThat(shown(book(4))).isNull();
    assertThat(copies.counts().outdated()).isEqualTo(1);
    keep(book(4), "four");
    assertThat(shown(book(4))).isEqualTo("four");
  }

  @Test
  void d7_what_is_of_another_type_is_passed_over_and_makes_way() {
    try (var client = server.client()) {
      client.set(KEY, "a text");
    }
    assertThat(shown(book(1))).isNull();
    keep(book(1), "one");
    keep(book(1), "one");

    assertThat(shown(book(1))).isEqualTo("one");
    assertThat(views.damaged()).isEqualTo(1);
    assertThat(redis.isTrusted()).isTrue();
  }

  @Test
  void d7_a_replica_and_a_full_server_keep_nothing_and_harm_nobody() {
    try (var client = server.client()) {
      client.replicaof("127.0.0.1", 9);
      keep(book(1), "one");
      assertThat(shown(book(1))).isNull();
      client.replicaofNoOne();
    }
    assertThat(copies.counts().failures()).isPositive();
  }

  @Test
  void d8_what_somebody_made_up_is_passed_over() {
    var field = TODAY.page();
    try (var client = server.client()) {
      client.hset(KEY, field, "[\"com.sun.rowset.JdbcRowSetImpl\",{}]");
      assertThat(shown(book(1))).isNull();
      client.hset(KEY, field, "");
      assertThat(shown(book(1))).isNull();
    }
    assertThat(views.damaged()).isEqualTo(2);
  }

  @Test
  void h16_of_somebody_who_is_forgotten_nothing_is_left() {
    keep(book(1), "quinquereme");
    copies.forget(ANN);

    try (var client = server.client()) {
      assertThat(client.keys("*views*")).isEmpty();
    }
  }

  @Test
  void pages_expire_and_those_of_a_person_stay_together() {
    var names =
        IntStream.range(0, 5).mapToObj(page -> new Views.Name(ANN, "page " + page)).toList();
    names.forEach(name -> copies.keep(Map.of(name, view(book(1), "page"))));

    try (var client = server.client()) {
      var keys = client.keys("*views*");
      assertThat(keys)
          .containsExactly("unbroken:views:{main:00000000-0000-0003-0000-000000000004}");
      assertThat(client.ttl(keys.iterator().next())).isBetween(590L, 600L);
    }
  }

  private void keep(BookMark book, String text) {
    copies.keep(Map.of(TODAY, view(book, text)));
  }

  private @Nullable String shown(BookMark book) {
    var card = copies.read(Map.of(TODAY, book), NOW).get(TODAY);
    return card == null ? null : card.text().characters();
  }

  private static View view(BookMark book, String text) {
    return new View(book, NOW.plus(Duration.ofMinutes(10)), Card.of(Text.plain(text)));
  }

  private static BookMark book(long mark) {
    return new BookMark(new UUID(0, mark));
  }
}
