package app.unbroken.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.unbroken.cli.process.Surroundings;
import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.postgres.embedded.EmbeddedServer;
import app.unbroken.webhook.Wiring;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Does once what is to start fast from then on: the launcher runs it after a build and has Java
 * keep what was loaded. A server with a messenger of its own, then a chat, on a database in a
 * folder that is thrown away; no setting of this machine is read, nobody outside of it is called.
 */
public final class Training {
  private static final List<String> ARRIVAL = List.of("/start", "London", "#1", "/today");
  private static final List<String> EVENING =
      List.of(
          "read 20 pages every weekday at 21:30",
          "ok",
          "done read",
          "#1",
          "/habits",
          "#1",
          "/stats",
          "/settings",
          "/help");

  private Training() {}

  public static void main(String[] arguments) {
    var exitCode = 1;
    try {
      train(Path.of(arguments[0]).toAbsolutePath());
      exitCode = 0;
    } catch (Exception failed) {
      System.err.println(failed);
    }
    System.exit(exitCode); // whatever still runs then
  }

  private static void train(Path folder) throws Exception {
    try (var database = EmbeddedServer.start(folder);
        var bot = new TrainingBot()) {
      var around = surroundings(folder, database.url(), bot);
      var server = Wiring.start(around.settings(), InstantSource.system());
      // A server takes its time to stop; a chat can be had meanwhile.
      var stopping = new Thread(server::close, "stop the server");
      try {
        bot.tell(server.port(), ARRIVAL);
      } finally {
        stopping.start();
      }
      CommandLineRun.of(around, "chat");
      stopping.join();
    }
  }

  private static Surroundings surroundings(Path folder, DatabaseUrl database, TrainingBot bot) {
    var url =
        "postgresql://%s:%s@%s/%s"
            .formatted(database.user(), database.password(), database.hosts(), database.database());
    var environment =
        Map.of(
            "UNBROKEN_HOME",
            folder.toString(),
            "DATABASE_URL",
            url,
            "HOST",
            "127.0.0.1",
            "PORT",
            "0",
            "LOG_FORMAT",
            "json",
            "PUBLIC_URL",
            "https://unbroken.invalid",
            "TELEGRAM_BOT_TOKEN",
            TrainingBot.TOKEN,
            "TELEGRAM_WEBHOOK_SECRET",
            TrainingBot.SECRET,
            "TELEGRAM_API_URL",
            bot.url());
    var typed = String.join("\n", EVENING) + "\n";
    return new Surroundings(
        environment,
        new ByteArrayInputStream(typed.getBytes(UTF_8)),
        System.out,
        System.err,
        InstantSource.system(),
        folder,
        folder,
        "training",
        false);
  }
}
