package app.unbroken.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** The newest migration that a database has seen; 0 where there is no schema yet. */
record SchemaVersion(int number) {
  private static final Set<String> NO_SUCH_SCHEMA_OR_TABLE = Set.of("3F000", "42P01");

  static SchemaVersion of(Connection connection) {
    try {
      return read(connection);
    } catch (SQLException failed) {
      if (NO_SUCH_SCHEMA_OR_TABLE.contains(String.valueOf(failed.getSQLState()))) {
        return new SchemaVersion(0);
      }
      throw new StoreException("read the schema's version", SqlState.isAway(failed), failed);
    }
  }

  private static SchemaVersion read(Connection connection) throws SQLException {
    var sql =
        """
        select coalesce(max(version::integer), 0)
        from unbroken.schema_history
        where success and version is not null
        """;
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(sql)) {
      return new SchemaVersion(answer.next() ? answer.getInt(1) : 0);
    }
  }

  boolean isCurrent() {
    return number == Schema.VERSION;
  }

  void refuseNewer() {
    if (number > Schema.VERSION) {
      throw new StoreException(
          "the schema is at version %d and this program knows %d: start a newer program"
              .formatted(number, Schema.VERSION));
    }
  }

  void refuseOlder() {
    if (number < Schema.VERSION) {
      throw new StoreException(
          "the schema is at version %d and this program needs %d: run `unbroken migrate`"
              .formatted(number, Schema.VERSION));
    }
  }
}
