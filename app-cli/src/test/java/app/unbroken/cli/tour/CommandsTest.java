package app.unbroken.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.postgres.testing.EmptyDatabase;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.whatsapp.fake.FakeWhatsApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page about the commands shows what they print; {@code make tour} writes it anew. */
@Tag("slow")
class CommandsTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private static final Path PAGE = Path.of("..", "docs", "commands.md");
  private static final boolean WRITE = "write".equals(System.getProperty("tour"));
  private static final String TOKEN = "%d:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
  private static final String START =
      """
      {"update_id":1,"message":{"message_id":1,"date":1772438400,
        "from":{"id":5,"is_bot":false,"first_name":"Ann"},
        "chat":{"id":5,"type":"private"},"text":"/start"}}
      """;

  @TempDir Path folder;

  @Test
  void every_output_is_what_the_product_prints() throws IOException {
    try (var whatsApp = FakeWhatsApp.start(InstantSource.system())) {
      walk(
          new Shell(folder)
              .on(database.url())
              .with("WHATSAPP_PHONE_NUMBER_ID", FakeWhatsApp.NUMBER)
              .with("WHATSAPP_ACCESS_TOKEN", FakeWhatsApp.ACCESS_TOKEN)
              .with("WHATSAPP_APP_SECRET", FakeWhatsApp.APP_SECRET)
              .with("WHATSAPP_VERIFY_TOKEN", FakeWhatsApp.VERIFY_TOKEN)
              .with("WHATSAPP_API_URL", whatsApp.url().toString()));
    }
  }

  private void walk(Shell shell) throws IOException {
    prepare(shell);
    var files = Map.of("token", TOKEN.formatted(123_456), "new-token", TOKEN.formatted(654_321));
    var here = new Guide(shell, files);
    var page = Files.readString(PAGE);
    String chat;
    try (var empty = new EmptyDatabase()) {
      // Whoever stands in for the person of the chat is not to be seen in the lists below.
      chat = new Guide(new Shell(folder).on(empty.url()), files).walk(until(page, "migrate"));
    }
    var elsewhere = new Guide(new Shell(folder).on(nowhere()), files);
    var migrate = until(page, "migrate").length();
    var doctor = until(page, "doctor").length();
    var users = until(page, "users").length();

    var walked =
        chat
            + here.walk(page.substring(migrate, doctor))
            + elsewhere.walk(page.substring(doctor, users))
            + here.walk(page.substring(users));

    if (WRITE) {
      Files.writeString(PAGE, walked);
    } else {
      assertThat(page).isEqualTo(walked);
    }
  }

  private static String until(String page, String section) {
    return page.substring(0, page.indexOf("\n## " + section + "\n") + 1);
  }

  private static DatabaseUrl nowhere() {
    return DatabaseUrl.of("127.0.0.1", 1, "unbroken", "unbroken", "secret");
  }

  private void prepare(Shell shell) throws IOException {
    Files.copy(
        Path.of("src/test/resources/app/unbroken/cli/carry/loop.db"), folder.resolve("loop.db"));
    chats(shell, "Ann", "2026-02-26", "read 20 pages every weekday at 21:30\nok\ndone read");
    chats(shell, "Ann", "2026-02-27", "read 25\ngym 3x a week\nok");
    chats(shell, "Carl", "2026-03-01", "walk\nok");
    chats(shell, "Bob", "2026-03-02", "/start");
    var ann = shell.runs("users export terminal:Ann --json").output();
    Files.writeString(folder.resolve("ann.json"), ann);
    database.run(
        """
        insert into unbroken.bots (workspace_id, bot, messenger)
        values ('main', 'telegram', 'telegram');
        insert into unbroken.outbox (workspace_id, user_id, messenger, bot, chat, kind, priority,
          body, operation, state, attempts, expires_at, finished_at, last_error)
        values
          ('main', '01900000-0000-7000-8000-00000000000a', 'telegram', 'telegram', '5', 'answer', 1,
            convert_to('{}', 'UTF8'), 'telegram:7', 'dead', 1, now() + interval '1 day', now(),
            '400 message is too long'),
          ('main', '01900000-0000-7000-8000-00000000000a', 'telegram', 'telegram', '5', 'answer', 1,
            convert_to('{}', 'UTF8'), 'telegram:8', 'ready', 0, now() + interval '1 day', null, null);
        insert into unbroken.message_costs (workspace_id, day, bot, category, billable, messages)
        values ('main', '2026-02-10', 'whatsapp', 'service', true, 1042),
          ('main', '2026-02-10', 'whatsapp', 'utility', true, 311),
          ('main', '2026-02-11', 'whatsapp', 'utility', false, 12);
        insert into unbroken.dead_letters
          (workspace_id, dead_letter, bot, update_id, raw, exception, trace)
        values ('main', 'aaaaaaaa', 'telegram', '1', convert_to('%s', 'UTF8'),
          'java.lang.IllegalStateException', 'at Some.method')
        """
            .formatted(START));
  }

  private static void chats(Shell shell, String who, String day, String lines) {
    var outcome =
        shell
            .typing(lines + "\n")
            .calls("chat", "--user", who, "--zone", "Europe/Berlin", "--now", day + "T19:00:00Z");
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
  }
}
