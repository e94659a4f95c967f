package app.unbroken.postgres;

import java.util.Map;

/** What every connection begins with. */
final class Session {
  /** No waiting without end, no plan made twice, no value of a row in a message. */
  static final Map<String, String> DRIVER =
      Map.of(
          "ApplicationName", "unbroken",
          "assumeMinServerVersion", "15",
          "connectTimeout", "5",
          "loginTimeout", "5",
          "socketTimeout", "10",
          "tcpKeepAlive", "true",
          "prepareThreshold", "1",
          "logServerErrorDetail", "false");

  /** Rounds take a few of many in the order of an index, whatever the planner thinks of sorting. */
  private static final String IN_ORDER = "set enable_sort = off; set enable_bitmapscan = off;";

  private Session() {}

  /**
   * Into the role, and the server's own limits, so that nothing lives on there after we gave up. A
   * commit that was answered is on disk, whatever the server's configuration says.
   */
  static String begin(Role role) {
    return """
    set role %s;
    set search_path = %s;
    set statement_timeout = '3s';
    set lock_timeout = '2s';
    set idle_in_transaction_session_timeout = '15s';
    set jit = off;
    set plan_cache_mode = force_generic_plan;
    set enable_seqscan = off;
    %s
    select set_config('synchronous_commit', 'on', false)
    where current_setting('synchronous_commit') in ('off', 'local')
    """
        .formatted(role.title(), Schema.NAME, role == Role.ROUNDS ? IN_ORDER : "");
  }
}
