package app.unbroken.telegram;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.response.BaseResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * The Bot API of one bot, by way of the client library, which throws, forgets the status and has no
 * limits: every call goes through here and comes back as an {@link Answer}. Safe for many threads.
 */
public final class BotApi implements AutoCloseable {
  static final Duration CALL_LIMIT = Duration.ofSeconds(15);

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final int MAX_ANSWER_BYTES = 1 << 20;
  private static final int IDLE_CONNECTIONS = 256;

  /** Longer than Telegram holds a question for updates open; and a hundred of them are large. */
  private static final Duration POLL_LIMIT = Duration.ofSeconds(60);

  private static final int MAX_BATCH_BYTES = 16 << 20;

  private final Exchange.Watch watch;
  private final OkHttpClient http;
  private final TelegramBot bot;

  private BotApi(URI server, BotToken token, Duration callLimit, int maxAnswerBytes) {
    this.watch = new Exchange.Watch(maxAnswerBytes);
    this.http =
        new OkHttpClient.Builder()
            .addInterceptor(watch)
            .connectTimeout(CONNECT_LIMIT)
            // The whole call is limited; with a limit for reading the library would build a client
            // of its own for each upload and each poll.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(callLimit)
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
            // One connection that breaks takes one call with it.
            .protocols(List.of(Protocol.HTTP_1_1))
            .followRedirects(false)
            .build();
    this.bot =
        new TelegramBot.Builder(token.value())
            .apiUrl(server.toString().replaceAll("/$", "") + "/bot")
            .okHttpClient(http)
            .build();
  }

  /**
   * @param server {@code https://api.telegram.org}, or a server of one's own
   */
  public static BotApi of(URI server, BotToken token) {
    return new BotApi(server, token, CALL_LIMIT, MAX_ANSWER_BYTES);
  }

  /** For {@link TelegramPolling}, whose questions stay open for long. */
  public static BotApi forPolling(URI server, BotToken token) {
    return new BotApi(server, token, POLL_LIMIT, MAX_BATCH_BYTES);
  }

  <T extends BaseRequest<T, R>, R extends BaseResponse> Answer ask(BaseRequest<T, R> request) {
    var exchange = watch.begin();
    try {
      bot.execute(request);
      return Envelope.read(exchange.status(), exchange.answer());
    } catch (RuntimeException e) {
      return broken(root(e).getClass().getSimpleName(), exchange);
    } finally {
      watch.end();
    }
  }

  /** Breaks off whatever is under way. */
  void cancel() {
    http.dispatcher().cancelAll();
  }

  /**
   * Calls under way still come to their end, each within its limit: nobody would know what became
   * of a message whose call is broken off.
   */
  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private static Answer broken(String why, Exchange exchange) {
    if (exchange.status() != 0) {
      return Envelope.read(exchange.status(), exchange.answer());
    }
    return exchange.wasAsked() ? new Answer.Unclear(why) : new Answer.Unheard(why);
  }

  private static Throwable root(Throwable e) {
    var cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
