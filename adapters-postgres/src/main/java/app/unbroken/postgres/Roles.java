package app.unbroken.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Sees to it that the roles exist and that we may step into them. */
final class Roles {
  private static final String NOT_ALLOWED = "42501";

  private Roles() {}

  /** Roles belong to the whole server, so that other databases may be doing the same right now. */
  static void ensure(Connection connection) throws SQLException {
    for (var role : Role.values()) {
      create(connection, role);
      join(connection, role);
    }
  }

  private static void create(Connection connection, Role role) throws SQLException {
    execute(
        connection,
        """
        do $$
        begin
          if not exists (select from pg_roles where rolname = '%1$s') then
            create role %1$s nologin;
          end if;
        exception when duplicate_object or unique_violation then null;
        end $$
        """
            .formatted(role.title()),
        role);
  }

  private static void join(Connection connection, Role role) throws SQLException {
    if (!mayStepInto(connection, role)) {
      execute(connection, "grant %s to current_user".formatted(role.title()), role);
    }
  }

  private static boolean mayStepInto(Connection connection, Role role) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set role " + role.title());
      statement.execute("reset role");
      return true;
    } catch (SQLException refused) {
      if (NOT_ALLOWED.equals(refused.getSQLState())) {
        return false;
      }
      throw refused;
    }
  }

  private static void execute(Connection connection, String sql, Role role) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      if (NOT_ALLOWED.equals(refused.getSQLState())) {
        throw new StoreException(
            ("the role %1$s is missing or not ours, and the user %2$s may not change that; once, as"
                    + " an administrator: create role %1$s nologin; grant %1$s to %2$s;")
                .formatted(role.title(), connection.getMetaData().getUserName()));
      }
      throw refused;
    }
  }
}
