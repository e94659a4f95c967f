package app.unbroken.cli.bots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.postgres.testing.FreshDatabase;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of Telegram, and what is told of its answers. */
@Tag("slow")
class WebhookCommandsTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private static final String TOKEN = "123456:s3cr3t-token-of-the-first-kind";
  private static final String INFO =
      """
      {"ok":true,"result":{"url":"https://bot.example.org/telegram/second",
        "pending_update_count":3,"last_error_date":1772438400,
        "last_error_message":"Connection refused"}}
      """;

  @TempDir Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer telegram;
  private Shell shell;

  @BeforeEach
  void open() throws IOException {
    telegram = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answers("getWebhookInfo", INFO);
    answers("setWebhook", "{\"ok\":true,\"result\":true}");
    answers("deleteWebhook", "{\"ok\":true,\"result\":true}");
    telegram.start();
    shell =
        new Shell(folder)
            .on(database.url())
            .with("TELEGRAM_BOT_TOKEN", "1:another-token-from-the-settings")
            .with("TELEGRAM_API_URL", "http://127.0.0.1:" + telegram.getAddress().getPort());
    var added = shell.typing(TOKEN).runs("bots add second --reason test");
    assertThat(added.exitCode()).as(added.errors()).isZero();
  }

  @AfterEach
  void close() {
    telegram.stop(0);
  }

  @Test
  void where_telegram_delivers_and_how_that_goes() {
    var info = shell.runs("telegram webhook info --bot second --json").json();

    assertThat(info.path("url").asText()).isEqualTo("https://bot.example.org/telegram/second");
    assertThat(info.path("pending").asInt()).isEqualTo(3);
    assertThat(shell.runs("telegram webhook info --bot second").output())
        .contains("Connection refused");
  }

  @Test
  void a_webhook_is_set_to_the_path_of_its_bot_with_its_secret() {
    assertThat(shell.runs("telegram webhook set --bot second --reason test").errors())
        .contains("PUBLIC_URL");

    shell.with("PUBLIC_URL", "https://bot.example.org/");
    var outcome = shell.runs("telegram webhook set --bot second --reason moved");

    assertThat(outcome.output()).contains("https://bot.example.org/telegram/second");
    assertThat(outcome.output() + outcome.errors()).doesNotContain("s3cr3t");
    assertThat(asked.getLast())
        .startsWith("setWebhook ")
        .contains("url=https://bot.example.org/telegram/second", "secret_token=");
    assertThat(shell.runs("audit list").output()).contains("WEBHOOK_SET", "moved");
  }

  @Test
  void a_webhook_is_deleted_after_a_yes() {
    assertThat(shell.runs("telegram webhook delete --bot second --reason x").exitCode())
        .isEqualTo(2);
    assertThat(asked).isEmpty();

    assertThat(shell.runs("telegram webhook delete --bot second --reason x --yes").exitCode())
        .isZero();

    assertThat(asked.getLast()).startsWith("deleteWebhook");
    assertThat(shell.runs("audit list").output()).contains("WEBHOOK_DELETE");
  }

  @Test
  void a_bot_that_is_not_kept_here_is_told_as_such() {
    var outcome = shell.runs("telegram webhook info --bot third");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors()).contains("`unbroken bots add`");
  }

  private void answers(String method, String json) {
    telegram.createContext(
        "/bot" + TOKEN + "/" + method,
        exchange -> {
          var sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          asked.add(method + " " + URLDecoder.decode(sent, UTF_8));
          var body = json.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
