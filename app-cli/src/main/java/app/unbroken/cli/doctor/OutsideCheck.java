package app.unbroken.cli.doctor;

import app.unbroken.webhook.settings.Config;
import java.util.List;

/** What else a bot talks to. */
final class OutsideCheck {
  private OutsideCheck() {}

  static List<Finding> of(Config config) {
    return List.of(RedisCheck.of(config), TelegramCheck.of(config), WhatsAppCheck.of(config));
  }
}
