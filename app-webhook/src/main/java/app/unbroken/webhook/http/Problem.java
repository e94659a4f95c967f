package app.unbroken.webhook.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;

/**
 * An error as every route tells it.
 *
 * @param code stable, for programs
 * @param message for people; never holds what a stranger sent
 */
public record Problem(int status, String code, String message, Map<String, String> details) {
  private static final String RETRY_AFTER = "retry_after";

  public static Problem of(int status, String code, String message) {
    return new Problem(status, code, message, Map.of());
  }

  public static Problem unauthorized() {
    return of(401, "unauthorized", "the secret is missing or wrong");
  }

  public static Problem malformed(String why) {
    return of(400, "malformed", "the body is not what this route reads: " + why);
  }

  /** Nothing was saved; whoever asks again in a second is right. */
  public static Problem unavailable() {
    return of(503, "unavailable", "not saved, because the database cannot be reached; try again");
  }

  /** Not before a while has passed. */
  static Problem tooMany(Duration wait) {
    var seconds = Long.toString(Math.max(1, wait.toSeconds() + 1));
    return new Problem(
        429, "too-many", "too many wrong secrets from there", Map.of(RETRY_AFTER, seconds));
  }

  public void answer(Context context) {
    context.status(status);
    if (status == 503) {
      context.header("Retry-After", "1");
    }
    if (details.containsKey(RETRY_AFTER)) {
      context.header("Retry-After", details.get(RETRY_AFTER));
    }
    context.json(
        Map.of(
            "code", code,
            "message", message,
            "trace_id", Traces.of(context),
            "details", details));
    context.contentType("application/problem+json");
  }
}
