package app.unbroken.postgres;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who may enter, read from {@code postgresql://user:pass@host:port/db?…} or
 * from a JDBC url. Shows everything but the password.
 *
 * @param hosts one {@code host:port}, or several separated by commas
 * @param parameters of the driver, such as {@code sslmode}
 */
public record DatabaseUrl(
    String hosts, String database, String user, String password, Map<String, String> parameters) {

  /** What libpq and therefore other tools call differently. */
  private static final Map<String, String> DRIVERS_NAMES =
      Map.of(
          "application_name", "ApplicationName",
          "connect_timeout", "connectTimeout",
          "channel_binding", "channelBinding",
          "target_session_attrs", "targetServerType");

  public DatabaseUrl {
    parameters = Map.copyOf(parameters);
  }

  public static DatabaseUrl of(
      String host, int port, String database, String user, String password) {
    return new DatabaseUrl(host + ":" + port, database, user, password, Map.of());
  }

  /**
   * @throws IllegalArgumentException for what is no such url; the message repeats nothing of it
   */
  public static DatabaseUrl parse(String url) {
    var rest = withoutScheme(url.strip());
    var query = rest.indexOf('?');
    var parameters = parameters(query < 0 ? "" : rest.substring(query + 1));
    var place = query < 0 ? rest : rest.substring(0, query);
    var slash = place.indexOf('/');
    var authority = slash < 0 ? place : place.substring(0, slash);
    var at = authority.lastIndexOf('@');
    var credentials = at < 0 ? "" : authority.substring(0, at);
    var colon = credentials.indexOf(':');
    var user = colon < 0 ? credentials : credentials.substring(0, colon);
    var password = colon < 0 ? "" : credentials.substring(colon + 1);
    var database = slash < 0 ? "" : place.substring(slash + 1);
    return of(
        authority.substring(at + 1),
        decoded(database),
        decoded(user),
        decoded(password),
        parameters);
  }

  private static DatabaseUrl of(
      String hosts, String database, String user, String password, Map<String, String> parameters) {
    var others = new LinkedHashMap<>(parameters);
    var namedUser = others.remove("user");
    var namedPassword = others.remove("password");
    var who = namedUser == null ? user : namedUser;
    if (hosts.isEmpty() || who.isEmpty()) {
      throw new IllegalArgumentException(
          "a database url names a host and a user: postgresql://user:password@host:5432/database");
    }
    return new DatabaseUrl(
        hosts,
        database.isEmpty() ? who : database,
        who,
        namedPassword == null ? password : namedPassword,
        others);
  }

  private static String withoutScheme(String url) {
    var jdbc = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
    for (var scheme : new String[] {"postgresql://", "postgres://"}) {
      if (jdbc.startsWith(scheme)) {
        return jdbc.substring(scheme.length());
      }
    }
    throw new IllegalArgumentException(
        "a database url begins with postgresql:// or jdbc:postgresql://");
  }

  private static Map<String, String> parameters(String query) {
    var parameters = new LinkedHashMap<String, String>();
    for (var part : query.split("&")) {
      var equals = part.indexOf('=');
      if (equals > 0) {
        var name = decoded(part.substring(0, equals));
        parameters.put(DRIVERS_NAMES.getOrDefault(name, name), decoded(part.substring(equals + 1)));
      }
    }
    return parameters;
  }

  /** Percent signs only: a plus is a plus, as in other tools. */
  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(
          "a database url with a percent sign that is not followed by two hexadecimal digits");
    }
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  public DatabaseUrl to(String anotherDatabase) {
    return new DatabaseUrl(hosts, anotherDatabase, user, password, parameters);
  }

  /** For the driver; user and password go beside it, so that nothing prints them. */
  String jdbc() {
    var query =
        parameters.entrySet().stream()
            .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return "jdbc:postgresql://"
        + hosts
        + "/"
        + encoded(database)
        + (query.isEmpty() ? "" : "?" + query);
  }

  @Nullable String parameter(String name) {
    return parameters.get(name);
  }

  @Override
  public String toString() {
    return "postgresql://" + encoded(user) + "@" + hosts + "/" + encoded(database);
  }
}
