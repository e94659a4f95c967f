package app.unbroken.postgres;

import java.time.Instant;

/**
 * What an operator wants to know about a database that answers.
 *
 * @param clock what its clock says
 */
public record Vitals(String version, Instant clock, String synchronousCommit) {

  public static Vitals of(Database database) {
    return database
        .sessions()
        .statement(
            "ask the database how it is",
            handle ->
                handle
                    .createQuery(
                        """
                        select current_setting('server_version') as version,
                          clock_timestamp() as clock,
                          current_setting('synchronous_commit') as synchronous
                        """)
                    .map((row, context) ->
                        new Vitals(
                            row.getString("version"),
                            Values.instant(row, "clock"),
                            row.getString("synchronous")))
                    .one());
  }
}
