package app.unbroken.cli.doctor;

import app.unbroken.cli.doctor.Finding.State;
import app.unbroken.webhook.settings.Config;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is set, by name alone: values may be secrets. */
final class SettingsCheck {
  private static final Pattern OURS =
      Pattern.compile(
          "APP_ENV|HOST|PORT|PUBLIC_URL|UNBROKEN_HOME|DATABASE_(URL|POOL)|REDIS_URL"
              + "|(TELEGRAM|WHATSAPP)_\\w+|ENCRYPTION_KEY|ADMIN_CHAT|LOG_(LEVEL|FORMAT)|SENTRY_DSN"
              + "|MAX_REQUEST_BYTES|CLOCK_OFFSET");

  private SettingsCheck() {}

  static Finding of(Config config, Map<String, String> environment) {
    var set = new TreeSet<String>();
    environment.forEach((name, value) -> {
      if (OURS.matcher(name).matches() && !value.isBlank()) {
        set.add(name);
      }
    });
    var stage = config.stage().name().toLowerCase(java.util.Locale.ROOT);
    var names = set.isEmpty() ? "nothing set, all defaults" : String.join(", ", set);
    return config.clockOffset().isZero()
        ? Finding.ok("settings", "%s; %s".formatted(stage, names))
        : new Finding(
            "settings",
            State.WARNING,
            "%s; %s; the clock is moved by %s".formatted(stage, names, config.clockOffset()),
            "unset CLOCK_OFFSET to live in the present");
  }
}
