package app.unbroken.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.telegram.TelegramInbound.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is posted, the answer is a refusal in good time and never an exception. */
class HostileUpdateTest {
  private static final String UPDATE =
      """
      {"update_id":700,"message":{"message_id":5,"date":1795000000,
       "from":{"id":7,"is_bot":false,"first_name":"Bo","language_code":"en"},
       "chat":{"id":7,"type":"private"},"text":"done \\u0440 reading"}}
      """;

  private static final String MARKS = "{}[]\",:0-9eE.\\ntrue";

  private final TelegramInbound inbound =
      new TelegramInbound(new BotId("main"), InstantSource.fixed(Instant.EPOCH));

  static Stream<Named<byte[]>> bodies() {
    return Stream.of(
        body("nothing", ""),
        body("null", "null"),
        body("an empty object", "{}"),
        body("a list", "[{\"update_id\":1}]"),
        body("words", "hello"),
        body("half an update", UPDATE.substring(0, 90)),
        body("two updates", UPDATE + UPDATE),
        body("an id of the wrong type", "{\"update_id\":\"700\"}"),
        body("an id with a fraction", "{\"update_id\":700.5}"),
        body("an id beyond all numbers", "{\"update_id\":92233720368547758080}"),
        body("an id below all ids", "{\"update_id\":-1}"),
        body("a repeated key", "{\"update_id\":1,\"update_id\":2}"),
        body("a repeated key below", "{\"update_id\":1,\"x\":{\"a\":1,\"b\":2,\"a\":3}}"),
        body("objects in objects", "{\"update_id\":1,\"x\":" + "{\"a\":".repeat(100_000)),
        body("lists in lists", "{\"update_id\":1,\"x\":" + "[".repeat(100_000)),
        body(
            "a number of a million digits",
            "{\"update_id\":1,\"x\":" + "9".repeat(1_000_000) + "}"),
        body("an id of a million digits", "{\"update_id\":" + "9".repeat(1_000_000) + "}"),
        body("an exponent", "{\"update_id\":1e400}"),
        body("a long string", "{\"update_id\":1,\"message\":{\"text\":\"" + "x".repeat(20_000_000)),
        body(
            "a string at the limit",
            "{\"update_id\":1,\"message\":{\"text\":\"" + "x".repeat(900_000) + "\"}}"),
        body("a long name", "{\"update_id\":1,\"" + "x".repeat(900_000) + "\":1}"),
        body("a bare NUL", "{\"update_id\":1,\"message\":{\"text\":\"a\u0000b\"}}"),
        Named.of("bytes that are not UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"'}));
  }

  private static Named<byte[]> body(String name, String text) {
    return Named.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void what_is_no_update_is_refused_at_once(byte[] body) {
    assertThat(inbound.read(body)).isInstanceOf(Reading.Malformed.class);
    // The best of several, because other tests may be running on the same processors.
    assertThat(IntStream.range(0, 10).mapToLong(round -> nanosToRead(body)).min().orElseThrow())
        .isLessThan(Duration.ofMillis(50).toNanos());
  }

  private long nanosToRead(byte[] body) {
    var start = System.nanoTime();
    inbound.read(body);
    return System.nanoTime() - start;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"update_id\":1,\"message\":5}",
        "{\"message\":{\"text\":[\"new\"]},\"update_id\":1}",
        "{\"update_id\":1,\"callback_query\":{\"from\":7}}"
      })
  void an_update_of_an_unknown_form_can_be_named_and_kept(String body) {
    assertThat(inbound.read(body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class, reading -> assertThat(reading.updateId()).isEqualTo("1"));
  }

  @Test
  void the_reason_quotes_nothing() {
    var reading =
        inbound.read("{\"update_id\":1,\"message\":secret}".getBytes(StandardCharsets.UTF_8));

    assertThat(reading).isInstanceOf(Reading.Malformed.class);
    assertThat(reading.toString()).doesNotContain("secret");
  }

  @Test
  void ten_thousand_damaged_updates_cause_no_exception() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 10_000; round++) {
      var body = damaged(UPDATE.getBytes(StandardCharsets.UTF_8), random);
      try {
        assertThat(inbound.read(body)).isNotNull();
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round, e);
      }
    }
  }

  private static byte[] damaged(byte[] body, Random random) {
    for (var times = random.nextInt(1, 6); times > 0; times--) {
      var at = random.nextInt(body.length);
      switch (random.nextInt(3)) {
        case 0 -> body[at] = (byte) random.nextInt(256);
        case 1 -> body[at] = (byte) MARKS.charAt(random.nextInt(MARKS.length()));
        default -> System.arraycopy(body, at, body, 0, Math.min(20, body.length - at));
      }
    }
    return body;
  }
}
