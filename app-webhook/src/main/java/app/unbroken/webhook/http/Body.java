package app.unbroken.webhook.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

/** Reads a body to its end, and not a byte further than a limit, nor longer than a while. */
public final class Body {
  /** How long a body may take. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int PIECE = 16 * 1024;

  private Body() {}

  /** The body was not read; the problem says why. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Refused(Problem problem) {
      super(problem.code(), null, false, false);
      this.problem = problem;
    }

    public Problem problem() {
      return problem;
    }
  }

  public static byte[] read(Context context, int limit) {
    var request = context.req();
    if (request.getContentLengthLong() > limit) {
      throw tooLarge(context, limit);
    }
    var end = System.nanoTime() + PATIENCE.toNanos();
    var body = new ByteArrayOutputStream(Math.max(256, request.getContentLength()));
    var piece = new byte[PIECE];
    try {
      var input = request.getInputStream();
      for (var read = input.read(piece); read >= 0; read = input.read(piece)) {
        body.write(piece, 0, read);
        if (body.size() > limit) {
          throw tooLarge(context, limit);
        }
        if (System.nanoTime() - end > 0) {
          throw tooSlow(context);
        }
      }
      return body.toByteArray();
    } catch (IOException broken) {
      throw tooSlow(context);
    }
  }

  private static Refused tooLarge(Context context, int limit) {
    return refused(
        context, Problem.of(413, "too-large", "a body has at most " + limit + " bytes here"));
  }

  private static Refused tooSlow(Context context) {
    return refused(context, Problem.of(408, "too-slow", "the body did not arrive in time"));
  }

  /** What is left of the body would be taken for the next request. */
  private static Refused refused(Context context, Problem problem) {
    context.header("Connection", "close");
    return new Refused(problem);
  }
}
