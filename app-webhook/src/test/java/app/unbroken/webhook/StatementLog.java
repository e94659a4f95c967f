package app.unbroken.webhook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a database was asked, read from its log. */
final class StatementLog {
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[(\\d+)] (\\w+):  ");
  private static final Pattern EXECUTED =
      Pattern.compile("duration: \\S+ ms  (?:statement|execute [^:]*): (.*)", Pattern.DOTALL);

  private StatementLog() {}

  /**
   * A statement on one line.
   *
   * @param given what it was asked with, in the words of the log; empty for nothing
   */
  record Statement(String sql, String given) {}

  /** Each from its begin to its commit. */
  static List<List<Statement>> transactions(String log) {
    var entries = ENTRY.matcher(log).results().toList();
    var done = new ArrayList<List<Statement>>();
    Map<String, List<Statement>> open = new HashMap<>();
    for (var each = 0; each < entries.size(); each++) {
      var connection = entries.get(each).group(1);
      var executed = EXECUTED.matcher(text(log, entries, each));
      if (!executed.matches()) {
        continue;
      }
      var sql = executed.group(1).replaceAll("\\s+", " ").strip();
      if (sql.startsWith("BEGIN")) {
        open.put(connection, new ArrayList<>());
      }
      if (open.containsKey(connection)) {
        open.get(connection).add(new Statement(sql, detail(log, entries, each + 1)));
      }
      if (sql.equals("COMMIT") && open.containsKey(connection)) {
        done.add(open.remove(connection));
      }
    }
    return done;
  }

  private static String detail(String log, List<MatchResult> entries, int each) {
    return each < entries.size() && entries.get(each).group(2).equals("DETAIL")
        ? text(log, entries, each)
        : "";
  }

  private static String text(String log, List<MatchResult> entries, int each) {
    var end = each + 1 < entries.size() ? entries.get(each + 1).start() : log.length();
    return log.substring(entries.get(each).end(), end).strip();
  }
}
