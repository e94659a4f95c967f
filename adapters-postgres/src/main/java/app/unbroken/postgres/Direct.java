package app.unbroken.postgres;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * A statement straight to the driver, for the paths that everything goes through: columns of many
 * rows go in as arrays, so that a group of any size is one statement, prepared once.
 */
final class Direct {
  private final PreparedStatement statement;
  private int place;

  private Direct(PreparedStatement statement) {
    this.statement = statement;
  }

  @FunctionalInterface
  interface Binding {
    void to(Direct statement) throws SQLException;
  }

  @FunctionalInterface
  interface RowBinding<R> {
    void to(Direct statement, R row) throws SQLException;
  }

  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  interface Reader {
    void take(ResultSet row) throws SQLException;
  }

  static <T> List<T> query(Handle handle, String sql, Binding binding, Row<T> mapper) {
    var rows = new ArrayList<T>();
    read(handle, sql, binding, row -> rows.add(mapper.of(row)));
    return rows;
  }

  /** Shows each row to a reader, which keeps of it what it likes. */
  static void read(Handle handle, String sql, Binding binding, Reader reader) {
    try (var statement = handle.getConnection().prepareStatement(sql)) {
      binding.to(new Direct(statement));
      try (var answer = statement.executeQuery()) {
        while (answer.next()) {
          reader.take(answer);
        }
      }
    } catch (SQLException failed) {
      throw new UnableToExecuteStatementException("a direct query", failed, null);
    }
  }

  /** The same statement for each row, in one round trip; not at all where there are no rows. */
  static <R> void each(Handle handle, String sql, Collection<R> rows, RowBinding<R> binding) {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = handle.getConnection().prepareStatement(sql)) {
      for (var row : rows) {
        binding.to(new Direct(statement), row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failed) {
      throw new UnableToExecuteStatementException("a direct batch", failed, null);
    }
  }

  static int update(Handle handle, String sql, Binding binding) {
    try (var statement = handle.getConnection().prepareStatement(sql)) {
      binding.to(new Direct(statement));
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new UnableToExecuteStatementException("a direct update", failed, null);
    }
  }

  Direct set(@Nullable Object value) throws SQLException {
    statement.setObject(++place, value);
    return this;
  }

  <R> Direct texts(Collection<R> rows, Function<R, @Nullable String> column) throws SQLException {
    return array("text", rows, column);
  }

  <R> Direct uuids(Collection<R> rows, Function<R, @Nullable UUID> column) throws SQLException {
    return array("uuid", rows, column);
  }

  <R> Direct longs(Collection<R> rows, Function<R, @Nullable Long> column) throws SQLException {
    return array("int8", rows, column);
  }

  <R> Direct ints(Collection<R> rows, Function<R, @Nullable Integer> column) throws SQLException {
    return array("int4", rows, column);
  }

  <R> Direct doubles(Collection<R> rows, Function<R, @Nullable Double> column) throws SQLException {
    return array("float8", rows, column);
  }

  <R> Direct booleans(Collection<R> rows, Function<R, Boolean> column) throws SQLException {
    return array("bool", rows, column);
  }

  <R> Direct bytes(Collection<R> rows, Function<R, byte @Nullable []> column) throws SQLException {
    return array("bytea", rows.stream().map(column).toArray(byte[][]::new));
  }

  /** To the microsecond, as all forms are written; the server would round up. */
  <R> Direct instants(Collection<R> rows, Function<R, @Nullable Instant> column)
      throws SQLException {
    return array(
        "timestamptz",
        rows,
        row -> {
          var instant = column.apply(row);
          return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).toString();
        });
  }

  <R> Direct dates(Collection<R> rows, Function<R, @Nullable LocalDate> column)
      throws SQLException {
    return array("date", rows, column);
  }

  private <R> Direct array(
      String type, Collection<R> rows, Function<R, ? extends @Nullable Object> column)
      throws SQLException {
    return array(type, rows.stream().map(column).toArray());
  }

  private Direct array(String type, @Nullable Object[] values) throws SQLException {
    Array array = statement.getConnection().createArrayOf(type, values);
    statement.setArray(++place, array);
    return this;
  }

  /** Microseconds and the whole range, which {@link java.sql.Timestamp} in a zone is not. */
  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, java.time.OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, java.time.OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
