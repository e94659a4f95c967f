package app.unbroken.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Binds rows column by column, each as one array under {@code prefix_column}, so that one statement
 * of one text writes any number of them.
 */
final class Unnested<R> {
  private final SqlStatement<?> statement;
  private final String prefix;
  private final List<R> rows;

  private Unnested(SqlStatement<?> statement, String prefix, List<R> rows) {
    this.statement = statement;
    this.prefix = prefix;
    this.rows = rows;
  }

  static <R> Unnested<R> of(SqlStatement<?> statement, String prefix, List<R> rows) {
    return new Unnested<>(statement, prefix, rows);
  }

  Unnested<R> uuids(String column, Function<R, @Nullable UUID> value) {
    return bind(column, "uuid", rows.stream().map(value).toArray());
  }

  Unnested<R> texts(String column, Function<R, @Nullable String> value) {
    return bind(column, "text", rows.stream().map(value).toArray(String[]::new));
  }

  Unnested<R> dates(String column, Function<R, @Nullable LocalDate> value) {
    return bind(column, "date", rows.stream().map(value).map(Unnested::date).toArray());
  }

  Unnested<R> timestamps(String column, Function<R, @Nullable Instant> value) {
    return bind(
        column, "timestamptz", rows.stream().map(value).map(Values::timestampOrNull).toArray());
  }

  Unnested<R> numbers(String column, ToLongFunction<R> value) {
    return bind(column, "int8", rows.stream().mapToLong(value).boxed().toArray(Long[]::new));
  }

  Unnested<R> numbersOrNull(String column, Function<R, @Nullable Long> value) {
    return bind(column, "int8", rows.stream().map(value).toArray(Long[]::new));
  }

  Unnested<R> flags(String column, Predicate<R> value) {
    return bind(column, "bool", rows.stream().map(value::test).toArray(Boolean[]::new));
  }

  Unnested<R> flagsOrNull(String column, Function<R, @Nullable Boolean> value) {
    return bind(column, "bool", rows.stream().map(value).toArray(Boolean[]::new));
  }

  private Unnested<R> bind(String column, String type, Object[] values) {
    statement.bind(
        prefix + "_" + column,
        (position, prepared, context) ->
            prepared.setArray(position, prepared.getConnection().createArrayOf(type, values)));
    return this;
  }

  /** Java's first date is further back than the database's. */
  private static @Nullable Object date(@Nullable LocalDate date) {
    return LocalDate.MIN.equals(date) ? "-infinity" : date;
  }
}
