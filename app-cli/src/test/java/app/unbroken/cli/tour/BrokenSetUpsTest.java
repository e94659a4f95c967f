package app.unbroken.cli.tour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.postgres.testing.EmptyDatabase;
import app.unbroken.postgres.testing.FreshDatabase;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Set-ups that are broken, each in one way, and what doctor says to each: the cause, and what to do
 * about it. The table of docs/operations.md is what it says; {@code make tour} writes it anew.
 */
@Tag("slow")
class BrokenSetUpsTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private static final Path PAGE = Path.of("..", "docs", "operations.md");
  private static final boolean WRITE = "write".equals(System.getProperty("tour"));
  private static final String HEAD = "| broken | doctor says | and what to do |\n|---|---|---|\n";
  private static final String TOKEN = "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  private static final Pattern WRONG =
      Pattern.compile("(?m)^(!!|\\?\\?) (.{12}) (.*)\\n +-> (.+)$");

  @TempDir Path folder;
  private final StringBuilder table = new StringBuilder(HEAD);
  private int setUps;

  @Test
  void doctor_names_the_cause_and_the_remedy_of_each() throws IOException {
    lookAt("a setting that cannot be read", shell().with("PORT", "high"));
    lookAt("a secret of production is missing", shell().with("APP_ENV", "production"));
    lookAt(
        "the data folder is a file",
        shell().with("UNBROKEN_HOME", Files.writeString(folder.resolve("file"), "").toString()));
    lookAt("the database is away", shell().on(url("secret", 1)));
    lookAt("a wrong password", shell().on(withPassword("wrong")));
    lookAt("a database that nobody made", shell().on(database.url().to("nothing_here")));
    try (var empty = new EmptyDatabase()) {
      lookAt("no tables yet", shell().on(empty.url()));
    }
    lookAtNewerTables();
    lookAt("clocks that disagree", shell().on(database.url()));
    lookAt("Redis is away", shell().with("REDIS_URL", "redis://:sesam@127.0.0.1:9"));
    lookAt("Telegram cannot be reached", telegram("http://127.0.0.1:9"));
    lookAtRevokedToken();

    assertThat(setUps).isGreaterThanOrEqualTo(10);
    assertThat(table.toString()).doesNotContain("sesam", "secret@", "wrong@", TOKEN);
    var page = Files.readString(PAGE);
    if (WRITE) {
      Files.writeString(PAGE, withTable(page));
    } else {
      assertThat(page).contains(table);
    }
  }

  private void lookAt(String broken, Shell shell) {
    var outcome = shell.runs("doctor");
    var found = WRONG.matcher(outcome.output());
    assertThat(found.find()).as(outcome.output()).isTrue();
    table.append(
        "| %s | `%s` %s: %s | %s |\n"
            .formatted(
                broken,
                found.group(1),
                found.group(2).strip(),
                steady(found.group(3)),
                steady(found.group(4))));
    setUps++;
  }

  private void lookAtNewerTables() {
    database.run(
        """
        insert into unbroken.schema_history (installed_rank, version, description, type, script,
          installed_by, execution_time, success)
        values (9999, '9999', 'from the future', 'SQL', 'V9999__x.sql', 'x', 1, true)
        """);
    try {
      lookAt("tables of a newer program", shell().on(database.url()));
    } finally {
      database.run("delete from unbroken.schema_history where installed_rank = 9999");
    }
  }

  private void lookAtRevokedToken() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          var body =
              "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}".getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      lookAt(
          "a token that was revoked",
          telegram("http://127.0.0.1:" + server.getAddress().getPort()));
    } finally {
      server.stop(0);
    }
  }

  private Shell shell() {
    return new Shell(folder);
  }

  private Shell telegram(String address) {
    return shell().with("TELEGRAM_BOT_TOKEN", TOKEN).with("TELEGRAM_API_URL", address);
  }

  private static DatabaseUrl url(String password, int port) {
    return DatabaseUrl.of("127.0.0.1", port, "unbroken", "unbroken", password);
  }

  private static DatabaseUrl withPassword(String password) {
    var url = database.url();
    return new DatabaseUrl(url.hosts(), url.database(), url.user(), password, url.parameters());
  }

  /** Ports, folders and what a clock says are another each time. */
  private String steady(String said) {
    return said.replace(folder.toString(), "/data")
        .replaceAll("127\\.0\\.0\\.1:\\d+/\\w+", "127.0.0.1:5432/unbroken")
        .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:8081")
        .replaceAll("\\d+ ms", "90000 ms")
        .replaceAll("\\d+ migrations", "N migrations")
        .replaceAll("(up to V)\\S+ .*", "$1…")
        .replaceAll("this program knows \\d+", "this program knows N");
  }

  private String withTable(String page) {
    var from = page.indexOf(HEAD);
    var to = page.indexOf("\n\n", from) + 1;
    return page.substring(0, from) + table + page.substring(to);
  }
}
