package app.unbroken.webhook;

import app.unbroken.telegram.fake.FakePerson;
import app.unbroken.webhook.StatementLog.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The transaction of one tap, read from the log of the database, as a script for pgbench: whatever
 * the product says, with every person of a crowd in place of the one who tapped, each once.
 */
final class LoneTap {
  private static final Pattern GIVEN = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')");
  private static final Pattern UNNEST =
      Pattern.compile("unnest\\(([$\\d, ]+)\\)(?:\\s+(?:with ordinality )?as \\w+ \\(([^)]*)\\))?");
  private static final Pattern INSERT =
      Pattern.compile("insert into (\\w+)(?: as \\w+)? \\(([^)]*)\\)");
  private static final Pattern ANY = Pattern.compile("(\\w+) (?:=|<>) (?:any|all) \\((\\$\\d+)\\)");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** What is asked with and no table has. */
  private static final Map<String, String> ASKED =
      Map.ofEntries(
          Map.entry("who", "int4"),
          Map.entry("rank", "int4"),
          Map.entry("now", "timestamptz"),
          Map.entry("silent", "bool"),
          Map.entry("keeps", "int8"),
          Map.entry("wished", "uuid"),
          Map.entry("one", "uuid"),
          Map.entry("one_whole", "bool"),
          Map.entry("others", "text"),
          Map.entry("others_whole", "bool"),
          Map.entry("actions", "int4"));

  /** By which nobody is another, or no update. */
  private static final Set<String> NAMES = Set.of("key", "chat", "update_id");

  private record Column(String name, String type) {}

  private final Town town;
  private final FakePerson person;
  private final Map<String, String> types;

  LoneTap(Town town, FakePerson person) {
    this.town = town;
    this.person = person;
    types = typesOfColumns();
  }

  /** By table and column, and by column alone. */
  private Map<String, String> typesOfColumns() {
    var columns =
        """
        select table_name || ' ' || column_name || ' ' || udt_name
        from information_schema.columns
        where table_schema = 'unbroken'
        """;
    var found = new HashMap<String, String>();
    for (var column : town.ask(columns)) {
      var words = column.split(" ");
      found.put(words[0] + "." + words[1], words[2]);
      found.put(words[1], words[2]);
    }
    found.putAll(ASKED);
    return found;
  }

  /** So many people who have what this one has now. */
  void multiply(int others) {
    town.run(
        """
        create temp table model as
        select user_id from unbroken.identities where chat = '%1$d';
        create function pg_temp.his(n int) returns jsonb language sql as
          $$ select jsonb_build_object('user_id', md5('tap' || n)::uuid) $$;
        create function pg_temp.copied(rows regclass, extra text) returns void language plpgsql as $$
        begin
          execute format(
            'insert into %%s overriding system value '
              || 'select (jsonb_populate_record(null::%%s, to_jsonb(it) || pg_temp.his(n) || %%s)).* '
              || 'from %%s it, generate_series(1, %2$d) n '
              || 'where it.user_id = (select user_id from model)',
            rows, rows, extra, rows);
        end $$;
        select pg_temp.copied('unbroken.users', '''{}''');
        select pg_temp.copied('unbroken.identities',
          'jsonb_build_object(''key'', ''k'' || n, ''chat'', ''k'' || n)');
        select pg_temp.copied('unbroken.habits', '''{}''');
        select pg_temp.copied('unbroken.entries', '''{}''');
        select pg_temp.copied('unbroken.actions',
          'jsonb_build_object(''action_id'', md5(it.action_id::text || n)::uuid)');
        select pg_temp.copied('unbroken.dialogues', '''{}''');
        analyze
        """
            .formatted(person.id(), others));
  }

  /** From what the database has logged while they tapped once. */
  String script(String log) {
    var tap =
        StatementLog.transactions(log).stream()
            .filter(all -> all.stream().anyMatch(it -> it.sql().contains("insert into outbox")))
            .findFirst()
            .orElseThrow();
    var fresh = new HashMap<String, Integer>();
    return tap.stream()
        .map(statement -> filled(statement, fresh) + ";\n")
        .collect(Collectors.joining("", "\\set i :i + 1\n\\set nth :client_id * :each + :i\n", ""));
  }

  private String filled(Statement statement, Map<String, Integer> fresh) {
    var arrays = arrays(statement.sql());
    var values = new HashMap<String, String>();
    for (var given : GIVEN.matcher(statement.given()).results().toList()) {
      var place = "$" + given.group(1);
      var column = arrays.get(place);
      values.put(
          place,
          column == null ? value(given.group(2), fresh) : array(column, given.group(2), fresh));
    }
    return Pattern.compile("\\$\\d+")
        .matcher(statement.sql())
        .replaceAll(it -> Matcher.quoteReplacement(values.getOrDefault(it.group(), it.group())));
  }

  /** The types of what is given as columns, which text in a script does not tell. */
  private Map<String, Column> arrays(String sql) {
    var arrays = new HashMap<String, Column>();
    var calls = UNNEST.matcher(sql);
    while (calls.find()) {
      var insert = INSERT.matcher(sql.substring(0, calls.start())).results().reduce((a, b) -> b);
      var table = insert.map(it -> it.group(1) + ".").orElse("");
      var named = calls.group(2) != null ? calls.group(2) : insert.orElseThrow().group(2);
      var places = calls.group(1).split(", *");
      var names = named.split(", *");
      for (var each = 0; each < places.length; each++) {
        var name = names[each].strip();
        arrays.put(
            places[each].strip(), new Column(name, types.getOrDefault(table + name, type(name))));
      }
    }
    ANY.matcher(sql)
        .results()
        .forEach(any -> arrays.put(any.group(2), new Column(any.group(1), type(any.group(1)))));
    return arrays;
  }

  private String type(String column) {
    return types.getOrDefault(column, "text");
  }

  private String array(Column column, String literal, Map<String, Integer> fresh) {
    var isName = NAMES.contains(column.name()) && !literal.equals("'{}'");
    var value = isName ? "array['k' || :nth]" : value(literal, fresh);
    return value + "::" + column.type() + "[]";
  }

  /** With somebody else in place of the person, and of what is theirs alone. */
  private String value(String literal, Map<String, Integer> fresh) {
    var value = literal;
    for (var id : idsIn(literal)) {
      var number = fresh.computeIfAbsent(id, it -> fresh.size());
      var other = isTheirs(id) ? "md5('tap' || :nth)" : "md5('new%d' || :nth)".formatted(number);
      value = "replace(%s, '%s', (%s)::uuid::text)".formatted(value, id, other);
    }
    return value;
  }

  private boolean isTheirs(String id) {
    return town.count("select count(*) from users where user_id = '%s'".formatted(id)) > 0;
  }

  /** All but those of habits, which keep theirs. */
  private Set<String> idsIn(String literal) {
    return UUID.matcher(literal)
        .results()
        .map(MatchResult::group)
        .filter(id ->
            town.count("select count(*) from habits where habit_id = '%s'".formatted(id)) == 0)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
