package app.unbroken.postgres;

import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Whether the second wall stands: asked once, before the first person is let in. */
record StartCheck(
    String role, boolean passesRowSecurity, boolean ownsTables, String synchronousCommit) {
  private static final Set<String> NO_SUCH_ROLE = Set.of("22023", "42704", "42501");

  static StartCheck of(Handle handle) {
    var version = SchemaVersion.of(handle.getConnection());
    version.refuseNewer();
    version.refuseOlder();
    return handle
        .createQuery(
            """
            select rolname,
                   rolsuper or rolbypassrls as passes,
                   exists (
                     select from pg_class
                     where relnamespace = 'unbroken'::regnamespace
                       and pg_has_role(relowner, 'usage')) as owns,
                   current_setting('synchronous_commit') as synchronous
            from pg_roles
            where rolname = current_user
            """)
        .map((row, context) ->
            new StartCheck(
                row.getString("rolname"),
                row.getBoolean("passes"),
                row.getBoolean("owns"),
                row.getString("synchronous")))
        .one();
  }

  static boolean isRoleMissing(Throwable failure) {
    var state = SqlState.of(failure);
    return state != null && NO_SUCH_ROLE.contains(state);
  }

  boolean passed() {
    if (passesRowSecurity || ownsTables) {
      throw new StoreException(
          ("the role %s %s, so that row-level security would not hold it: "
                  + "alter role %1$s nosuperuser nobypassrls, and let another role own the tables")
              .formatted(role, passesRowSecurity ? "passes row-level security" : "owns tables"));
    }
    if (synchronousCommit.equals("off") || synchronousCommit.equals("local")) {
      throw new StoreException("synchronous_commit is off: what is acknowledged could be lost");
    }
    return true;
  }
}
