package app.unbroken.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.delivery.bucket.Bucket;
import app.unbroken.delivery.bucket.Buckets;
import app.unbroken.delivery.bucket.LocalBuckets;
import app.unbroken.webhook.settings.Config;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StrangersTest {
  private static final int PATIENCE = 60;

  private final AtomicLong nanos = new AtomicLong();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Javalin> servers = new ArrayList<>();

  private int start(@Nullable Buckets shared) {
    var strangers = new Strangers(nanos::get, shared);
    var server =
        HttpServer.start(
            new Config.Listening("127.0.0.1", 0, 10_000),
            routes -> {
              routes.before(Traces::begin);
              routes.after(strangers::slowDown);
              routes.get("/refused", context -> Problem.unauthorized().answer(context));
              routes.get("/welcome", context -> context.result("in"));
            });
    servers.add(server);
    return server.port();
  }

  @AfterEach
  void stop() {
    servers.forEach(Javalin::stop);
    client.close();
  }

  @Test
  void h15_whoever_keeps_trying_secrets_has_to_wait_and_whoever_knows_one_has_not()
      throws Exception {
    var server = start(null);
    for (var tries = 0; tries < PATIENCE; tries++) {
      assertThat(refused(server, "203.0.113.7").statusCode()).isEqualTo(401);
    }

    var answer = refused(server, "203.0.113.7");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("3");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"too-many\"").doesNotContain("203.0.113.7");
    assertThat(asks(server, "/welcome", "203.0.113.7").statusCode()).isEqualTo(200);
    nanos.addAndGet(Duration.ofSeconds(3).toNanos());
    assertThat(refused(server, "203.0.113.7").statusCode()).isEqualTo(401);
  }

  @Test
  void h15_instances_that_share_what_they_know_count_an_address_together() throws Exception {
    var shared = new LocalBuckets(nanos::get);
    var one = start(shared);
    var other = start(shared);
    for (var tries = 0; tries < PATIENCE; tries += 2) {
      assertThat(refused(one, "203.0.113.7").statusCode()).isEqualTo(401);
      assertThat(refused(other, "203.0.113.7").statusCode()).isEqualTo(401);
    }

    assertThat(refused(one, "203.0.113.7").statusCode()).isEqualTo(429);
    assertThat(refused(other, "203.0.113.7").statusCode()).isEqualTo(429);
    assertThat(refused(other, "203.0.113.8").statusCode()).isEqualTo(401);
  }

  @Test
  void h15_where_the_others_cannot_be_asked_each_instance_guards_itself() throws Exception {
    var server = start(new Unreachable());
    for (var tries = 0; tries < PATIENCE; tries++) {
      assertThat(refused(server, "203.0.113.7").statusCode()).isEqualTo(401);
    }

    assertThat(refused(server, "203.0.113.7").statusCode()).isEqualTo(429);
  }

  private static final class Unreachable implements Buckets {
    @Override
    public Grant take(Bucket bucket, int wanted) {
      throw new IllegalStateException("nobody answers");
    }

    @Override
    public List<Grant> takeOneOfEach(List<Bucket> buckets) {
      throw new IllegalStateException("nobody answers");
    }

    @Override
    public void slowDown(Bucket bucket) {
      throw new IllegalStateException("nobody answers");
    }
  }

  @Test
  void h15_what_stands_before_the_last_hop_is_anybodys_word() throws Exception {
    var server = start(null);
    for (var tries = 0; tries < PATIENCE; tries++) {
      refused(server, "198.51.100." + tries + ", 203.0.113.7");
    }

    assertThat(refused(server, "8.8.8.8, 203.0.113.7").statusCode()).isEqualTo(429);
    assertThat(refused(server, "203.0.113.7, 198.51.100.9").statusCode()).isEqualTo(401);
    assertThat(refused(server, "not an address; drop table").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> refused(int server, String forwarded)
      throws IOException, InterruptedException {
    return asks(server, "/refused", forwarded);
  }

  private HttpResponse<String> asks(int server, String path, String forwarded)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server + path))
            .header("X-Forwarded-For", forwarded)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
