package app.unbroken.webhook.http;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Names each request, so that an answer, its log lines and a question about it find each other. */
public final class Traces {
  public static final String HEADER = "X-Trace-Id";

  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9-]{8,64}");
  private static final String KEY = "trace";
  private static final int BYTES = 16;
  private static final RandomGenerator RANDOM = new SecureRandom();

  private Traces() {}

  /** Takes over the name that a proxy gave, if it is one, or gives a new one. */
  public static void begin(Context context) {
    var given = context.header(HEADER);
    var trace = given != null && SANE.matcher(given).matches() ? given : fresh();
    context.attribute(KEY, trace);
    context.header(HEADER, trace);
    MDC.put(KEY, trace);
  }

  public static void end() {
    MDC.remove(KEY);
  }

  /** Of the request that this thread serves; null where it serves none. */
  public static @Nullable String current() {
    return MDC.get(KEY);
  }

  static String of(Context context) {
    var trace = context.<String>attribute(KEY);
    return trace == null ? "" : trace;
  }

  private static String fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
