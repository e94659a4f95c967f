package app.unbroken.postgres.embedded;

import app.unbroken.postgres.DatabaseUrl;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL of any version in a container, which goes away with the JVM. */
final class ContainerForTests {
  private ContainerForTests() {}

  static DatabaseUrl start(String version) {
    var container = new PostgreSQLContainer("postgres:" + version + "-alpine");
    container.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
    container.start();
    return DatabaseUrl.parse(
        "postgresql://%s:%s@%s:%d/%s"
            .formatted(
                container.getUsername(),
                container.getPassword(),
                container.getHost(),
                container.getFirstMappedPort(),
                container.getDatabaseName()));
  }
}
