package app.unbroken.webhook.watch;

import io.javalin.http.Context;
import java.time.Duration;

/** How long requests take, by route and answer. */
public final class MeteredRequests {
  private static final String BEGAN = "began";

  private final Meters meters;

  public MeteredRequests(Meters meters) {
    this.meters = meters;
  }

  public void begin(Context context) {
    context.attribute(BEGAN, System.nanoTime());
  }

  public void end(Context context) {
    var began = context.<Long>attribute(BEGAN);
    if (began != null) {
      meters
          .timer(
              "unbroken.requests",
              "route",
              routeOf(context),
              "status",
              Integer.toString(context.statusCode()))
          .record(Duration.ofNanos(System.nanoTime() - began));
    }
  }

  /** One of our routes and never what a stranger asked for, of which there is no end. */
  private static String routeOf(Context context) {
    var path = context.path();
    if (path.startsWith("/telegram")) {
      return "/telegram";
    }
    if (path.startsWith("/whatsapp")) {
      return "/whatsapp";
    }
    return switch (path) {
      case "/health/live", "/health/ready", "/metrics" -> path;
      default -> "other";
    };
  }
}
