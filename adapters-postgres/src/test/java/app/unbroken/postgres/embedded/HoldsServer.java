package app.unbroken.postgres.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process of its own that holds the server of a data folder until it is killed. */
final class HoldsServer {
  private HoldsServer() {}

  public static void main(String[] arguments) throws InterruptedException {
    var home = Path.of(arguments[0]);
    try {
      EmbeddedServer.start(home, Path.of(arguments[1]), java.util.List.of());
      System.out.println("started");
    } catch (EmbeddedServerException refused) {
      System.out.println(refused.getMessage());
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }

  static Process on(Path home, Path programs) throws java.io.IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            HoldsServer.class.getName(),
            home.toString(),
            programs.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
