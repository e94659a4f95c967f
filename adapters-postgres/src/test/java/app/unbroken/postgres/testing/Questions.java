package app.unbroken.postgres.testing;

import app.unbroken.postgres.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks on a connection that is kept, because a test that waits for something asks so often. */
public final class Questions implements AutoCloseable {
  private final DatabaseUrl url;
  private @Nullable Connection connection;

  public Questions(DatabaseUrl url) {
    this.url = url;
  }

  /** The first column of every row. */
  public synchronized List<String> ask(String sql) {
    try (var statement = connection().createStatement();
        var answer = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (answer.next()) {
        rows.add(answer.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public long count(String sql) {
    return Long.parseLong(ask(sql).getFirst());
  }

  private Connection connection() throws SQLException {
    if (connection == null) {
      connection = Sql.connect(url);
      connection.setSchema("unbroken");
    }
    return connection;
  }

  @Override
  public synchronized void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
