package app.unbroken.webhook.settings;

import app.unbroken.postgres.DatabaseUrl;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads values one by one and remembers all that is wrong with them. A blank value is unset. */
final class Settings {
  private static final Pattern TELEGRAM_TOKEN = Pattern.compile("\\d{1,20}:[A-Za-z0-9_-]{6,}");
  private static final Pattern WEBHOOK_SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final Pattern ADMIN_CHAT = Pattern.compile("(telegram|whatsapp):(.{1,140})");
  private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error");
  private static final int KEY_BYTES = 32;

  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  void problem(String text) {
    problems.add(text);
  }

  String text(String name, String otherwise) {
    var value = environment.getOrDefault(name, "").strip();
    return value.isEmpty() ? otherwise : value;
  }

  @Nullable Secret secret(String name) {
    var value = text(name, "");
    return value.isEmpty() ? null : new Secret(value);
  }

  @Nullable Secret telegramToken(String name) {
    return formed(name, TELEGRAM_TOKEN, "the form 123456:ABC… that BotFather gives");
  }

  @Nullable Secret webhookSecret(String name) {
    return formed(name, WEBHOOK_SECRET, "1 to 256 of A-Z a-z 0-9 _ -");
  }

  int whole(String name, int otherwise, int least, int most) {
    var typed = text(name, Integer.toString(otherwise));
    try {
      var value = Integer.parseInt(typed);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, together with numbers out of range.
    }
    problem("%s: a whole number from %d to %d, not %s".formatted(name, least, most, typed));
    return otherwise;
  }

  <E extends Enum<E>> E oneOf(String name, E otherwise) {
    var typed = text(name, otherwise.name());
    var known = otherwise.getDeclaringClass().getEnumConstants();
    for (var constant : known) {
      if (constant.name().equalsIgnoreCase(typed)) {
        return constant;
      }
    }
    var allowed =
        Arrays.stream(known)
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    problem("%s: one of %s, not %s".formatted(name, allowed, typed));
    return otherwise;
  }

  String logLevel(String name) {
    var typed = text(name, "info").toLowerCase(Locale.ROOT);
    if (!LEVELS.contains(typed)) {
      problem("%s: one of trace, debug, info, warn, error, not %s".formatted(name, typed));
    }
    return typed;
  }

  Duration duration(String name) {
    var typed = text(name, "PT0S");
    try {
      return Duration.parse(typed);
    } catch (DateTimeParseException e) {
      problem("%s: an ISO duration such as PT26H, not %s".formatted(name, typed));
      return Duration.ZERO;
    }
  }

  Path folder(String name, Path otherwise) {
    var typed = text(name, otherwise.toString());
    try {
      return Path.of(typed).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      problem(name + ": not a path");
      return otherwise;
    }
  }

  @Nullable DatabaseUrl databaseUrl(String name) {
    var typed = text(name, "");
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return DatabaseUrl.parse(typed);
    } catch (IllegalArgumentException e) {
      problem(name + ": postgresql://user:password@host:port/database, or a JDBC url");
      return null;
    }
  }

  @Nullable Secret redisUrl(String name) {
    var typed = text(name, "");
    var url = uri(typed, "");
    var isRedis = "redis".equals(url.getScheme()) || "rediss".equals(url.getScheme());
    if (isRedis && url.getHost() != null) {
      return new Secret(typed);
    }
    if (!typed.isEmpty()) {
      problem(name + ": redis://host:port or rediss://user:password@host:port");
    }
    return null;
  }

  @Nullable URI httpsUrl(String name) {
    var typed = text(name, "");
    if (typed.isEmpty()) {
      return null;
    }
    var url = uri(typed, "");
    if (!"https".equals(url.getScheme()) || url.getHost() == null) {
      problem(name + ": an address beginning with https://");
    }
    return url;
  }

  URI url(String name, String otherwise) {
    var url = uri(text(name, otherwise), "");
    var isHttp = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    if (!isHttp || url.getHost() == null) {
      problem(name + ": an address beginning with https:// or http://");
      return URI.create(otherwise);
    }
    return url;
  }

  /** Several keys, separated by commas, while rotating. */
  List<Secret> keys(String name) {
    var keys =
        Arrays.stream(text(name, "").split(","))
            .map(String::strip)
            .filter(key -> !key.isEmpty())
            .map(Secret::new)
            .toList();
    if (!keys.stream().allMatch(Settings::isKey)) {
      problem(name + ": 32 bytes in base64, such as `openssl rand -base64 32` prints");
    }
    return keys;
  }

  Config.@Nullable AdminChat adminChat(String name) {
    var typed = text(name, "");
    if (typed.isEmpty()) {
      return null;
    }
    var parts = ADMIN_CHAT.matcher(typed);
    if (parts.matches()) {
      return new Config.AdminChat(parts.group(1), parts.group(2));
    }
    problem(name + ": telegram:<chat id> or whatsapp:<number>");
    return null;
  }

  private @Nullable Secret formed(String name, Pattern form, String expected) {
    var secret = secret(name);
    if (secret != null && !form.matcher(secret.value()).matches()) {
      problem(name + ": not of " + expected);
      return null;
    }
    return secret;
  }

  private static boolean isKey(Secret key) {
    try {
      return Base64.getDecoder().decode(key.value()).length == KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static URI uri(String typed, String otherwise) {
    try {
      return new URI(typed);
    } catch (URISyntaxException e) {
      return URI.create(otherwise);
    }
  }
}
