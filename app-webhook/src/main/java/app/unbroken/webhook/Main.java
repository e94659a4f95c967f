package app.unbroken.webhook;

import app.unbroken.webhook.settings.Config;
import java.nio.file.Path;
import java.time.InstantSource;

/** The server by itself, where the command line is not needed. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    switch (Config.read(System.getenv(), Path.of(System.getProperty("user.home")))) {
      case Config.Reading.Invalid(var problems) -> {
        problems.forEach(System.err::println);
        System.exit(2);
      }
      case Config.Reading.Valid(var config) -> {
        var server = Wiring.start(config, InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop the server"));
        server.awaitEnd();
      }
    }
  }
}
