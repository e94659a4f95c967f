package app.unbroken.cli.serve;

import app.unbroken.cli.process.Surroundings;
import app.unbroken.webhook.Wiring;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The server, until it is told to stop. */
@Command(
    name = "serve",
    description = "Starts the webhook server with its background loops; stops on SIGTERM.")
public final class ServeCommand implements Callable<Integer> {
  private final Surroundings around;

  public ServeCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws InterruptedException {
    var server = Wiring.start(around.settings(), InstantSource.system());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop the server"));
    server.awaitEnd();
    return 0;
  }
}
