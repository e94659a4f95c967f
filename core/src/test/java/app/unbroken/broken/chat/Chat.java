package app.unbroken.broken.chat;

import app.unbroken.broken.inmemory.InMemoryUsers;
import app.unbroken.broken.user.Users;
import java.sql.Connection;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Open, changeable, on top of what it should be below, and in touch with a database. */
public class Chat {
  Optional<Connection> connection = Optional.empty();
  Supplier<Instant> time = Instant::now;
  Users users = new InMemoryUsers();

  void setConnection(Connection connection) {
    this.connection = Optional.of(connection);
  }
}
