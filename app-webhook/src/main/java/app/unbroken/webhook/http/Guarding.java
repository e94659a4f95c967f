package app.unbroken.webhook.http;

import io.javalin.http.Context;
import java.util.Map;

/**
 * What every answer tells a browser that came by: nothing here is a page, to be kept, framed or
 * guessed at. That only TLS is spoken is for the proxy to say, which speaks it.
 */
public final class Guarding {
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

  private Guarding() {}

  public static void begin(Context context) {
    HEADERS.forEach(context::header);
  }
}
