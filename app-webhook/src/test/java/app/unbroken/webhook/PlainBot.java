package app.unbroken.webhook;

import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.telegram.fake.FakeTelegram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What somebody would write in an evening: a bot in JavaScript, in a process of its own. */
final class PlainBot implements AutoCloseable {
  private static final Path SOURCE = Path.of("src", "test", "grammy");
  private static final Path HOME = Path.of("target", "grammy");
  private static final List<String> FILES = List.of("package.json", "bot.js");

  private final Process process;

  private PlainBot(Process process) {
    this.process = process;
  }

  /** Takes over the webhook of the town's bot; every message of it has a button with this label. */
  static PlainBot start(Town town, DatabaseUrl database, String label) throws IOException {
    town.run(
        """
        create schema plain;
        create table plain.inbox (update_id bigint primary key);
        create table plain.entries (
          person bigint, day date, amount bigint, primary key (person, day));
        create table plain.outbox (
          id bigint generated always as identity primary key, person bigint, body text)
        """);
    install();
    var port = Town.freePort();
    town.telegram.leads(Town.HOST, URI.create("http://127.0.0.1:" + port));
    var builder = new ProcessBuilder("node", "bot.js").directory(HOME.toFile());
    var settings = builder.environment();
    settings.put("TOKEN", FakeTelegram.TOKEN);
    settings.put("API", town.telegram.url().toString());
    settings.put("WEBHOOK", "https://" + Town.HOST + "/");
    settings.put("SECRET", Town.SECRET);
    settings.put("PORT", Integer.toString(port));
    settings.put("DATABASE_URL", Town.written(database));
    settings.put("LABEL", label);
    var process = builder.redirectErrorStream(true).start();
    try {
      awaitReady(process.inputReader());
    } catch (IOException broken) {
      process.destroy();
      throw broken;
    }
    return new PlainBot(process);
  }

  private static void install() throws IOException {
    Files.createDirectories(HOME);
    for (var file : FILES) {
      Files.write(HOME.resolve(file), Files.readAllBytes(SOURCE.resolve(file)));
    }
    try {
      var npm =
          new ProcessBuilder("npm", "install", "--no-package-lock", "--no-audit", "--no-fund")
              .directory(HOME.toFile())
              .redirectErrorStream(true)
              .start();
      var said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (npm.onExit().join().exitValue() != 0) {
        throw new IOException(said);
      }
    } catch (IOException missing) {
      throw new IOException("needs node and npm on the PATH, and grammY from npm", missing);
    }
  }

  /**
   * What it says afterwards is of no interest, and is read all the same, or it would stand still.
   */
  private static void awaitReady(BufferedReader said) throws IOException {
    var line = said.readLine();
    if (!"ready".equals(line)) {
      throw new IOException("grammY: " + line);
    }
    Thread.ofVirtual()
        .start(() -> {
          try {
            said.transferTo(Writer.nullWriter());
          } catch (IOException closed) {
            throw new UncheckedIOException(closed);
          }
        });
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
