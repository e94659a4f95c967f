package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that no messenger would send, from people who know the secret and people who do not. */
@Tag("slow")
class A7HostileBodiesTest {
  private static final int MEGABYTE = 1 << 20;

  private static final AtomicInteger NEXT = new AtomicInteger(900_000_000);

  private static Town town;
  private static URI server;

  @BeforeAll
  static void start() {
    town = Town.today().inNoHurry();
    server = Town.at(town.start());
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void a7_ten_thousand_damaged_bodies_break_nothing() throws Exception {
    var seed = System.nanoTime();
    var statuses = new ArrayList<Integer>();
    var calls = new ArrayList<Callable<List<Integer>>>();
    for (var thread = 0; thread < 8; thread++) {
      var random = new Random(seed + thread);
      calls.add(() -> IntStream.range(0, 1_250).mapToObj(call -> damaged(random)).toList());
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answers : threads.invokeAll(calls)) {
        statuses.addAll(answers.get());
      }
    }

    assertThat(statuses).as("seed " + seed).hasSize(10_000).isSubsetOf(200, 400);
    assertThat(statuses).contains(200, 400);
    stillAnswers(3_000);
  }

  private static int damaged(Random random) {
    var update = random.nextInt(1, 1_000_000_000);
    var person = random.nextInt(1, 300);
    var body =
        random.nextBoolean()
            ? Post.message(update, person, "done \\u0000 \\ud83d x".repeat(random.nextInt(1, 4)))
            : Post.tap(update, person, random.nextInt(), "x".repeat(random.nextInt(80)));
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    for (var times = random.nextInt(3); times > 0; times--) {
      switch (random.nextInt(4)) {
        case 0 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(1, bytes.length + 1));
        case 2 ->
            bytes[random.nextInt(bytes.length)] = (byte) "{}[]\",:0-9e".charAt(random.nextInt(11));
        default -> bytes = swapped(bytes, random);
      }
    }
    return Post.to(server, bytes).statusCode();
  }

  private static byte[] swapped(byte[] bytes, Random random) {
    var kinds = List.of("\"chat\"", "\"from\"", "\"text\"", "\"message\"", "\"id\"");
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace(kinds.get(random.nextInt(5)), kinds.get(random.nextInt(5)))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void stillAnswers(long id) {
    var person = town.person(id);
    person.says("/start");
    town.settles(Duration.ofSeconds(60));
    assertThat(person.hears()).isNotEmpty();
  }

  @Test
  void a7_an_update_of_an_unknown_form_is_kept_and_holds_nobody_up() {
    var odd = "{\"update_id\":77,\"message\":{\"chat\":\"somewhere\"}}";

    assertThat(Post.to(server, odd).statusCode()).isEqualTo(200);
    assertThat(Post.to(server, odd).statusCode()).isEqualTo(200);

    assertThat(town.count("select count(*) from dead_letters where update_id = '77'")).isEqualTo(1);
  }

  static Stream<HttpRequest.Builder> strangers() {
    var long401 = "x".repeat(8_000);
    return Stream.of(
        from("192.0.2.1"),
        from("192.0.2.2").header(Post.SECRET_HEADER, ""),
        from("192.0.2.3").header(Post.SECRET_HEADER, "wrong"),
        from("192.0.2.4").header(Post.SECRET_HEADER, Town.SECRET + "x"),
        from("192.0.2.5").header(Post.SECRET_HEADER, long401));
  }

  /** An address that tries on and on is slowed down, so that each of them has its own. */
  private static HttpRequest.Builder from(String address) {
    return HttpRequest.newBuilder(server.resolve("/telegram")).header("X-Forwarded-For", address);
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void a8_whoever_does_not_know_the_secret_is_turned_away_at_once(HttpRequest.Builder stranger) {
    var nanos = new ArrayList<Long>();
    for (var call = 0; call < 30; call++) {
      var body = HttpRequest.BodyPublishers.ofString(Post.message(5, 5, "hello"));
      var start = System.nanoTime();
      var answer = Post.send(stranger.POST(body).build());
      nanos.add(System.nanoTime() - start);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("\"code\":\"unauthorized\"");
    }

    nanos.sort(null);
    Figures.atMost(
        "A8, median of a stranger",
        Duration.ofNanos(nanos.get(nanos.size() / 2)),
        Duration.ofMillis(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/telegram", "/telegram/another", "/telegram/NO%20BOT"})
  void a8_the_body_of_a_stranger_is_not_waited_for(String path) throws Exception {
    try (var socket = new Socket("127.0.0.1", server.getPort())) {
      socket.setSoTimeout(5_000);
      head(socket, path, "wrong", "Content-Length: 9000000");

      assertThat(statusOf(socket)).isEqualTo(401);
    }
  }

  @Test
  void a8_a_header_of_a_megabyte_is_refused() throws Exception {
    try (var socket = new Socket("127.0.0.1", server.getPort())) {
      socket.setSoTimeout(5_000);
      head(socket, "/telegram", "x".repeat(MEGABYTE), "Content-Length: 2");

      assertThat(statusOf(socket)).isEqualTo(431);
    } catch (IOException cutOff) {
      assertThat(cutOff).hasMessageContaining("reset");
    }
    stillAnswers(3_001);
  }

  @Test
  void a11_a_body_beyond_the_limit_is_refused_after_the_limit() throws Exception {
    var chunked =
        HttpRequest.newBuilder(server.resolve("/telegram"))
            .header(Post.SECRET_HEADER, Town.SECRET)
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[2 * MEGABYTE])))
            .build();

    try (var socket = new Socket("127.0.0.1", server.getPort())) {
      head(socket, "/telegram", Town.SECRET, "Content-Length: 10000000");
      assertThat(statusOf(socket)).isEqualTo(413);
    }
    try {
      assertThat(Post.send(chunked).statusCode()).isEqualTo(413);
    } catch (IllegalStateException cutOffWhileSending) {
      assertThat(cutOffWhileSending).hasCauseInstanceOf(IOException.class);
    }
    assertThat(chunkedByHand()).isEqualTo(413);
    stillAnswers(3_002);
  }

  /** One byte more than allowed, without saying before how long it will be. */
  private static int chunkedByHand() throws IOException {
    try (var socket = new Socket("127.0.0.1", server.getPort())) {
      socket.setSoTimeout(5_000);
      head(socket, "/telegram", Town.SECRET, "Transfer-Encoding: chunked");
      var out = socket.getOutputStream();
      out.write((Integer.toHexString(MEGABYTE + 1) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[MEGABYTE + 1]);
      out.flush();
      return statusOf(socket);
    }
  }

  @Test
  void a11_five_hundred_slow_bodies_are_cut_off_and_disturb_nobody() throws Exception {
    stillAnswers(3_003);
    var before = millisOfTheSlowest(100);
    var memory = usedMemory();
    var sockets = new ArrayList<Socket>();
    try {
      for (var number = 0; number < 500; number++) {
        var socket = new Socket("127.0.0.1", server.getPort());
        head(socket, "/telegram", Town.SECRET, "Content-Length: 1000");
        sockets.add(socket);
      }
      var dripping = Thread.ofVirtual().start(() -> drip(sockets));
      var meanwhile = millisOfTheSlowest(100);
      var start = System.nanoTime();
      sockets.getFirst().setSoTimeout(20_000);
      assertThat(statusOf(sockets.getFirst())).isEqualTo(408);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));

      Figures.atMost(
          "A11, the slowest of others",
          Duration.ofMillis(meanwhile),
          Duration.ofMillis(before + 20));
      assertThat(usedMemory() - memory).isLessThan(64L * MEGABYTE);
      dripping.interrupt();
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  private static void drip(List<Socket> sockets) {
    while (!Thread.currentThread().isInterrupted()) {
      for (var socket : sockets) {
        try {
          socket.getOutputStream().write(' ');
        } catch (IOException cutOff) {
          continue;
        }
      }
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    }
  }

  /** The slowest but one of a hundred. */
  private static long millisOfTheSlowest(int calls) {
    var nanos = new ArrayList<Long>();
    for (var call = 0; call < calls; call++) {
      var start = System.nanoTime();
      Post.to(server, Post.message(NEXT.incrementAndGet(), 3_003, "/today"));
      nanos.add(System.nanoTime() - start);
    }
    nanos.sort(null);
    return TimeUnit.NANOSECONDS.toMillis(nanos.get(calls - 2));
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  static Stream<String> bombs() {
    return Stream.of(
        "{\"update_id\":1,\"x\":" + "[".repeat(100_000),
        "{\"update_id\":1,\"x\":" + "{\"a\":".repeat(100_000),
        "{\"update_id\":1,\"x\":" + "9".repeat(1_000_000) + "}",
        "{\"update_id\":1,\"update_id\":2}",
        "{\"update_id\":1,\"x\":\"" + "y".repeat(900_000) + "\",\"update_id\":2}");
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void a12_a_bomb_is_defused_quickly(String body) {
    var best = Long.MAX_VALUE;
    for (var call = 0; call < 5; call++) {
      var start = System.nanoTime();
      assertThat(Post.to(server, body).statusCode()).isEqualTo(400);
      best = Math.min(best, System.nanoTime() - start);
    }
    Figures.atMost("A12, a bomb", Duration.ofNanos(best), Duration.ofMillis(50));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000b", "\\ud83d", "\\udc00 x", "\\u202egnp", "e\\u0301\\u0301"})
  void a13_characters_that_databases_refuse_come_to_no_harm(String text) {
    var update = 600_000_000 + text.hashCode() % 1_000_000;
    var body = Post.message(update, 3_004, "habit " + text + " every day");
    town.person(3_004).opened();

    assertThat(Post.to(server, body).statusCode()).isEqualTo(200);
    town.settles();

    assertThat(town.ask("select encode(raw, 'hex') from inbox where update_id = '" + update + "'"))
        .containsExactly(hex(body));
    assertThat(town.person(3_004).newest().text()).isNotBlank().doesNotContain("\u0000");
    assertThat(town.ask("select exception from dead_letters where update_id = '" + update + "'"))
        .isEmpty();
  }

  @Test
  void a13_bytes_that_are_no_text_are_malformed() {
    assertThat(Post.to(server, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe}).statusCode())
        .isEqualTo(400);
  }

  private static String hex(String body) {
    return java.util.HexFormat.of().formatHex(body.getBytes(StandardCharsets.UTF_8));
  }

  private static void head(Socket socket, String path, String secret, String more)
      throws IOException {
    var head =
        "POST %s HTTP/1.1\r\nHost: x\r\n%s: %s\r\n%s\r\n\r\n"
            .formatted(path, Post.SECRET_HEADER, secret, more);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static int statusOf(Socket socket) throws IOException {
    var line = new StringBuilder();
    for (var read = socket.getInputStream().read();
        read >= 0 && read != '\n';
        read = socket.getInputStream().read()) {
      line.append((char) read);
    }
    return Integer.parseInt(line.toString().split(" ")[1]);
  }
}
