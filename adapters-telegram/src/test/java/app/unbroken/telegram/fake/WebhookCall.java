package app.unbroken.telegram.fake;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/** Makes one call of a webhook. */
final class WebhookCall {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<String> FORBIDDEN_IN_REPLY =
      Set.of("setwebhook", "deletewebhook", "close", "logout");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final Names names;
  private final InstantSource clock;
  private final BiConsumer<String, Params> replies;
  private volatile Outcome last = new Outcome(0, 0, "", Instant.EPOCH);

  /**
   * What came back.
   *
   * @param status 0 where nothing did
   */
  record Outcome(int status, int retryAfter, String failure, Instant at) {
    boolean accepted() {
      return failure.isEmpty();
    }
  }

  /**
   * @param replies gets the calls that a webhook makes in its reply
   */
  WebhookCall(Names names, InstantSource clock, BiConsumer<String, Params> replies) {
    this.names = names;
    this.clock = clock;
    this.replies = replies;
  }

  Outcome deliver(Webhook to, String json) {
    var outcome = attempt(to, json);
    if (!outcome.accepted()) {
      last = outcome;
    }
    return outcome;
  }

  /** The newest failure. */
  Outcome lastFailure() {
    return last;
  }

  private Outcome attempt(Webhook to, String json) {
    try {
      var request =
          HttpRequest.newBuilder(names.target(to.url()))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json));
      if (!to.secret().isEmpty()) {
        request.header("X-Telegram-Bot-Api-Secret-Token", to.secret());
      }
      return outcome(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      return failed(0, 0, "Webhook connection closed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(0, 0, "interrupted");
    }
  }

  private Outcome outcome(HttpResponse<String> response) {
    var status = response.statusCode();
    if (status / 100 != 2) {
      var retryAfter = response.headers().firstValue("Retry-After").orElse("0");
      var seconds = retryAfter.matches("[0-9]{1,9}") ? Integer.parseInt(retryAfter) : 0;
      return failed(status, seconds, "Wrong response from the webhook: " + status);
    }
    carryOut(response.body());
    return new Outcome(status, 0, "", clock.instant());
  }

  private void carryOut(String body) {
    var params = Params.json(body);
    var method = params.text("method").toLowerCase(Locale.ROOT);
    if (!method.isEmpty() && !method.startsWith("get") && !FORBIDDEN_IN_REPLY.contains(method)) {
      replies.accept(method, params);
    }
  }

  private Outcome failed(int status, int retryAfter, String why) {
    return new Outcome(status, retryAfter, why, clock.instant());
  }
}
