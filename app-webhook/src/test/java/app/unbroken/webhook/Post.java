package app.unbroken.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls of the webhook that Telegram would not make, or not so. */
final class Post {
  static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(task -> Thread.ofVirtual().start(task))
          .build();

  private Post() {}

  static HttpResponse<String> to(URI server, byte[] body) {
    return send(
        HttpRequest.newBuilder(server.resolve("/telegram"))
            .timeout(Duration.ofSeconds(30))
            .header(SECRET_HEADER, Town.SECRET)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  static HttpResponse<String> to(URI server, String body) {
    return to(server, body.getBytes(StandardCharsets.UTF_8));
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String message(int updateId, long person, String text) {
    return """
    {"update_id":%d,"message":{"message_id":%d,"date":%d,"chat":{"id":%d,"type":"private"},
    "from":{"id":%d,"is_bot":false,"first_name":"Quetzal","language_code":"en"},"text":"%s"}}
    """
        .formatted(updateId, updateId, System.currentTimeMillis() / 1_000, person, person, text);
  }

  static String tap(int updateId, long person, int message, String data) {
    return """
    {"update_id":%d,"callback_query":{"id":"%d","chat_instance":"1","data":"%s",
    "from":{"id":%d,"is_bot":false,"first_name":"Quetzal","language_code":"en"},
    "message":{"message_id":%d,"date":1,"chat":{"id":%d,"type":"private"}}}}
    """
        .formatted(updateId, updateId, data, person, message, person);
  }
}
