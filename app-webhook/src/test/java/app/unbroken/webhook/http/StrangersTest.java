package app.unbroken.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.webhook.settings.Config;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StrangersTest {
  private static final int PATIENCE = 60;

  private final AtomicLong nanos = new AtomicLong();
  private final HttpClient client = HttpClient.newHttpClient();
  private Javalin server;

  @BeforeEach
  void start() {
    var strangers = new Strangers(nanos::get);
    server =
        HttpServer.start(
            new Config.Listening("127.0.0.1", 0, 10_000),
            routes -> {
              routes.before(Traces::begin);
              routes.after(strangers::slowDown);
              routes.get("/refused", context -> Problem.unauthorized().answer(context));
              routes.get("/welcome", context -> context.result("in"));
            });
  }

  @AfterEach
  void stop() {
    server.stop();
    client.close();
  }

  @Test
  void h15_whoever_keeps_trying_secrets_has_to_wait_and_whoever_knows_one_has_not()
      throws Exception {
    for (var tries = 0; tries < PATIENCE; tries++) {
      assertThat(refused("203.0.113.7").statusCode()).isEqualTo(401);
    }

    var answer = refused("203.0.113.7");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("3");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"too-many\"").doesNotContain("203.0.113.7");
    assertThat(asks("/welcome", "203.0.113.7").statusCode()).isEqualTo(200);
    nanos.addAndGet(Duration.ofSeconds(3).toNanos());
    assertThat(refused("203.0.113.7").statusCode()).isEqualTo(401);
  }

  @Test
  void h15_what_stands_before_the_last_hop_is_anybodys_word() throws Exception {
    for (var tries = 0; tries < PATIENCE; tries++) {
      refused("198.51.100." + tries + ", 203.0.113.7");
    }

    assertThat(refused("8.8.8.8, 203.0.113.7").statusCode()).isEqualTo(429);
    assertThat(refused("203.0.113.7, 198.51.100.9").statusCode()).isEqualTo(401);
    assertThat(refused("not an address; drop table").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> refused(String forwarded) throws IOException, InterruptedException {
    return asks("/refused", forwarded);
  }

  private HttpResponse<String> asks(String path, String forwarded)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("X-Forwarded-For", forwarded)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
