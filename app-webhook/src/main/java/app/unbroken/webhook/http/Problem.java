package app.unbroken.webhook.http;

import io.javalin.http.Context;
import java.util.Map;

/**
 * An error as every route tells it.
 *
 * @param code stable, for programs
 * @param message for people; never holds what a stranger sent
 */
public record Problem(int status, String code, String message, Map<String, String> details) {

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

  public void answer(Context context) {
    context.status(status);
    if (status == 503) {
      context.header("Retry-After", "1");
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
