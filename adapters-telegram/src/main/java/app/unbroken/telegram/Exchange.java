package app.unbroken.telegram;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one HTTP exchange: whether the whole question went out, and which answer came.
 * The client library passes on neither the one nor the status of the other.
 */
final class Exchange {
  private static final ResponseBody NOTHING = ResponseBody.create(new byte[0], null);

  private boolean asked;
  private int status;
  private byte[] answer = {};

  /** The question was handed over to its last byte, so from here on it may have been heard. */
  boolean wasAsked() {
    return asked;
  }

  /** 0 where no answer began. */
  int status() {
    return status;
  }

  /** The answer as it came; empty where it did not come to its end. */
  byte[] answer() {
    return answer;
  }

  /**
   * Watches the calls that threads make; a call runs in the thread that asks. The library gets to
   * see an empty answer, because its model of an answer takes a third of a second of computing to
   * set up, in every thread that comes at the same time, and breaks on whatever is new to it.
   */
  static final class Watch implements Interceptor {
    private final ThreadLocal<Exchange> current = ThreadLocal.withInitial(Exchange::new);
    private final int maxBytes;

    /**
     * @param maxBytes where an answer is given up
     */
    Watch(int maxBytes) {
      this.maxBytes = maxBytes;
    }

    Exchange begin() {
      var exchange = new Exchange();
      current.set(exchange);
      return exchange;
    }

    void end() {
      current.remove();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
      var exchange = current.get();
      var request = chain.request();
      var body = request.body();
      if (body != null) {
        request = request.newBuilder().post(exchange.noted(body)).build();
      }
      try (var response = chain.proceed(request)) {
        exchange.status = response.code();
        exchange.answer = bounded(response.body());
        return response.newBuilder().body(NOTHING).build();
      }
    }

    private byte[] bounded(ResponseBody body) throws IOException {
      if (body.source().request(maxBytes + 1L)) {
        throw new IOException("the answer has more than " + maxBytes + " bytes");
      }
      return body.source().readByteArray();
    }
  }

  private RequestBody noted(RequestBody body) {
    return new RequestBody() {
      @Override
      public @Nullable MediaType contentType() {
        return body.contentType();
      }

      @Override
      public long contentLength() throws IOException {
        return body.contentLength();
      }

      @Override
      public boolean isOneShot() {
        // Or the HTTP client would by itself ask again on another connection.
        return true;
      }

      @Override
      public void writeTo(BufferedSink sink) throws IOException {
        body.writeTo(sink);
        asked = true;
      }
    };
  }
}
