package app.unbroken.cli.store;

import app.unbroken.chat.BotId;
import app.unbroken.cli.Shell;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.postgres.Database;
import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.postgres.PostgresOutbox;
import app.unbroken.postgres.embedded.EmbeddedServer;
import app.unbroken.postgres.testing.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The way of docs/operations.md, walked: a server is dumped by {@code pg_dump}, somebody is
 * forgotten, the machine is lost, and another one is restored. Ends with 1 if anything is not as it
 * was, or if somebody who was forgotten or a letter that is too late came back.
 */
final class RestoreMain {
  private static final int OTHERS = 2_000;
  private static final Duration KEEPS = Duration.ofSeconds(1);

  private final Path folder;

  private RestoreMain(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    new RestoreMain(Files.createTempDirectory("unbroken-restore")).run();
    System.exit(0);
  }

  private void run() throws Exception {
    var dump = folder.resolve("unbroken.dump");
    String before;
    try (var lost = EmbeddedServer.start(folder.resolve("lost"))) {
      var shell = new Shell(folder).on(lost.url());
      calls(shell, "migrate");
      chats(shell, "Ann");
      chats(shell, "Bob");
      multiply(lost.url());
      before = calls(shell, "users", "export", "terminal:Ann", "--json");
      timed("pg_dump", () -> runs(lost.url(), "pg_dump", "-Fc", "-f", dump.toString()));
      System.out.printf(Locale.ROOT, "%.1f MB%n", Files.size(dump) / 1e6);
      calls(shell, "users", "erase", "terminal:Bob", "--reason", "asked by mail", "--yes");
      Files.writeString(folder.resolve("erased"), calls(shell, "users", "erased"));
    }
    Thread.sleep(KEEPS);
    try (var found = EmbeddedServer.start(folder.resolve("found"))) {
      calls(new Shell(folder).on(found.url()), "migrate");
      Sql.run(found.url(), "create database restored");
      var restored = found.url().to("restored");
      timed("pg_restore", () -> runs(restored, "pg_restore", "-d", "restored", dump.toString()));
      var shell = new Shell(folder).on(restored);
      check("Bob is in the backup", shell.runs("users show terminal:Bob").exitCode() == 0);
      System.out.print(
          calls(shell, "users", "erase", "--again", "erased", "--reason", "restored", "--yes"));
      check("Bob is forgotten again", shell.runs("users show terminal:Bob").exitCode() == 1);
      check(
          "Ann is as she was",
          calls(shell, "users", "export", "terminal:Ann", "--json").equals(before));
      check("nothing is left to migrate", calls(shell, "migrate").contains("up to date"));
      var letters = claimed(restored);
      check("three letters were waiting", letters.size() == 3);
      check(
          "the one that is too late is not sent",
          letters.stream().filter(Letter::expired).count() == 1);
    }
  }

  private static void chats(Shell shell, String who) {
    var lines = "read 20 pages daily at 21:30\nok\ndone read\nwater 8 glasses\nok\nwater 3\n";
    calls(shell.typing(lines), "chat", "--user", who, "--zone", "Europe/Berlin");
  }

  /** Others like Ann with a year each, and letters of which one is worth nothing in a moment. */
  private static void multiply(DatabaseUrl url) {
    Sql.run(
        url,
        """
        create temporary table other as select gen_random_uuid() as id from generate_series(1, %d);
        insert into unbroken.users (workspace_id, user_id, body)
        select u.workspace_id, other.id, u.body
        from other, (select * from unbroken.users limit 1) u;
        insert into unbroken.habits (workspace_id, user_id, habit_id, state, position, name, body)
        select h.workspace_id, other.id, h.habit_id, h.state, h.position, h.name, h.body
        from other, (select * from unbroken.habits limit 1) h;
        insert into unbroken.entries
        select h.workspace_id, h.user_id, h.habit_id, date '2025-01-01' + day, 1000, now(), 'UTC',
          'telegram', ''
        from unbroken.habits h join other on other.id = h.user_id, generate_series(1, 365) day;
        insert into unbroken.bots (workspace_id, bot, messenger)
        values ('main', 'telegram', 'telegram') on conflict do nothing;
        insert into unbroken.outbox (workspace_id, user_id, messenger, bot, chat, kind, priority,
          body, operation, state, expires_at)
        select 'main', id, 'telegram', 'telegram', id::text, 'answer', 0,
          convert_to('{"form":"show","text":["plain","hello"],"rows":[],"share":"","tap":""}', 'UTF8'),
          'test', 'ready',
          now() + case row_number() over () when 1 then %d else 86400 end * interval '1 second'
        from other limit 3
        """
            .formatted(OTHERS, KEEPS.toSeconds()));
  }

  private static List<Letter> claimed(DatabaseUrl url) {
    try (var rounds = Database.openForRounds(url, 2)) {
      return new PostgresOutbox(rounds).claim(new BotId("telegram"), 100);
    }
  }

  private static String calls(Shell shell, String... words) {
    var outcome = shell.calls(words);
    check(String.join(" ", words), outcome.exitCode() == 0);
    return outcome.output();
  }

  private interface Step {
    void take() throws IOException, InterruptedException;
  }

  private static void timed(String what, Step step) throws IOException, InterruptedException {
    var begun = System.nanoTime();
    step.take();
    System.out.printf(Locale.ROOT, "%s: %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
  }

  private static void runs(DatabaseUrl url, String... program)
      throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of(program));
    words.addAll(1, List.of("-h", host(url), "-p", port(url), "-U", url.user()));
    if (program[0].equals("pg_dump")) {
      words.add(url.database());
    }
    var process = new ProcessBuilder(words).inheritIO();
    process.environment().put("PGPASSWORD", url.password());
    check(program[0], process.start().waitFor() == 0);
  }

  private static String host(DatabaseUrl url) {
    return url.hosts().split(":")[0];
  }

  private static String port(DatabaseUrl url) {
    return url.hosts().split(":")[1];
  }

  private static void check(String what, boolean holds) {
    if (!holds) {
      System.err.println("not so: " + what);
      System.exit(1);
    }
    System.out.println("so it is: " + what);
  }
}
