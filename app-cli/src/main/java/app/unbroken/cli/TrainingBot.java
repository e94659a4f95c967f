package app.unbroken.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.unbroken.telegram.TelegramSecret;
import app.unbroken.webhook.http.HttpServer;
import app.unbroken.webhook.settings.Config;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * As much of Telegram as a server needs to be talked to by one person. It listens on this machine
 * only.
 */
final class TrainingBot implements AutoCloseable {
  static final String TOKEN = "1:training";
  static final String SECRET = "training";

  private static final int OK = 200;
  private static final int PATIENCE_MILLIS = 10_000;
  private static final Pattern BUTTON = Pattern.compile("\"callback_data\":\"([^\"]+)\"");
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, Object> PERSON =
      Map.of("id", 7, "is_bot", false, "first_name", "Training", "language_code", "en");
  private static final Map<String, Object> CHAT = Map.of("id", 7, "type", "private");

  private final Javalin messenger;
  private final Semaphore answers = new Semaphore(0);
  private volatile String button = "";
  private int updates;

  TrainingBot() {
    var here = new Config.Listening("127.0.0.1", 0, 1 << 20);
    messenger = HttpServer.start(here, routes -> routes.post("/<call>", this::take));
  }

  String url() {
    return "http://127.0.0.1:" + messenger.port();
  }

  /** Each line is a message or, as in the terminal, {@code #1} for a tap on the first button. */
  void tell(int port, List<String> lines) throws IOException, InterruptedException {
    for (var line : lines) {
      updates++;
      call(port, "/telegram", JSON.writeValueAsBytes(line.equals("#1") ? tap() : message(line)));
      if (!answers.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("there was no answer to " + line);
      }
    }
    call(port, "/health/ready", new byte[0]);
    call(port, "/metrics", new byte[0]);
  }

  private Map<String, Object> message(String text) {
    var message =
        Map.of("message_id", updates, "date", 0, "chat", CHAT, "from", PERSON, "text", text);
    return Map.of("update_id", updates, "message", message);
  }

  private Map<String, Object> tap() {
    var card = Map.of("message_id", updates, "date", 0, "chat", CHAT);
    var tap = Map.of("id", "7", "from", PERSON, "message", card, "data", button);
    return Map.of("update_id", updates, "callback_query", tap);
  }

  /** Whatever is asked for is somewhere in the answer. */
  private void take(Context call) {
    var buttons = BUTTON.matcher(URLDecoder.decode(call.body(), UTF_8));
    if (buttons.find()) {
      button = buttons.group(1);
    }
    var result = Map.of("message_id", 7, "date", 0, "chat", CHAT, "id", 7, "username", "training");
    call.json(Map.of("ok", true, "result", result));
    if (call.path().matches(".*/(sendMessage|editMessageText)")) {
      answers.release();
    }
  }

  private static void call(int port, String path, byte[] body) throws IOException {
    var url = URI.create("http://127.0.0.1:%d%s".formatted(port, path)).toURL();
    var call = (HttpURLConnection) url.openConnection();
    call.setReadTimeout(PATIENCE_MILLIS);
    if (body.length > 0) {
      call.setDoOutput(true);
      call.setRequestProperty(TelegramSecret.HEADER, SECRET);
      call.getOutputStream().write(body);
    }
    var status = call.getResponseCode();
    if (status != OK) {
      throw new IllegalStateException("%s was answered with %d".formatted(path, status));
    }
  }

  @Override
  public void close() {
    messenger.stop();
  }
}
