package app.unbroken.postgres.testing;

import app.unbroken.postgres.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements beside the adapters: with all rights, on a connection of their own. */
public final class Sql {
  private Sql() {}

  public static Connection connect(DatabaseUrl url) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s/%s".formatted(url.hosts(), url.database()),
        url.user(),
        url.password());
  }

  public static void run(DatabaseUrl url, String sql) {
    try (var connection = connect(url);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The first column of every row. */
  public static List<String> ask(DatabaseUrl url, String sql) {
    try (var connection = connect(url);
        var statement = connection.createStatement();
        var answer = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (answer.next()) {
        rows.add(answer.getString(1));
      }
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
