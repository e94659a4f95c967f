package app.unbroken.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelegramCheckTest {
  private static final String TOKEN = "123456:s3cr3t-token";
  private static final String ME =
      """
      {"ok":true,"result":{"id":123456,"is_bot":true,"first_name":"U","username":"unbroken_bot"}}
      """;

  @TempDir Path folder;
  private HttpServer telegram;
  private Shell shell;

  @BeforeEach
  void open() throws IOException {
    telegram = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    telegram.start();
    shell =
        new Shell(folder)
            .with("TELEGRAM_BOT_TOKEN", TOKEN)
            .with("TELEGRAM_API_URL", "http://127.0.0.1:" + telegram.getAddress().getPort());
  }

  @AfterEach
  void close() {
    telegram.stop(0);
  }

  @Test
  void a_bot_that_telegram_knows() {
    answers("getMe", 200, ME);
    answers(
        "getWebhookInfo",
        200,
        "{\"ok\":true,\"result\":{\"url\":\"\",\"pending_update_count\":0}}");

    var outcome = shell.runs("doctor");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.output()).contains("ok telegram     @unbroken_bot, by polling");
  }

  @Test
  void a_webhook_that_telegram_cannot_reach() {
    answers("getMe", 200, ME);
    answers(
        "getWebhookInfo",
        200,
        """
        {"ok":true,"result":{"url":"https://example.org/telegram","pending_update_count":3,
          "last_error_date":1772438400,"last_error_message":"Connection refused"}}
        """);

    assertThat(shell.runs("doctor").output()).contains("?? telegram", "Connection refused");
  }

  @Test
  void a_token_that_was_revoked() {
    answers("getMe", 401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");

    var outcome = shell.runs("doctor");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).contains("!! telegram", "@BotFather").doesNotContain("s3cr3t");
  }

  @Test
  void a_telegram_that_cannot_be_reached() {
    telegram.stop(0);

    var outcome = shell.runs("doctor");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).contains("!! telegram", "can be reached").doesNotContain("s3cr3t");
  }

  private void answers(String method, int status, String json) {
    telegram.createContext(
        "/bot" + TOKEN + "/" + method,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          var body = json.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
