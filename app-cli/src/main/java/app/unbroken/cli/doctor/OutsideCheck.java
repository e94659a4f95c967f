package app.unbroken.cli.doctor;

import app.unbroken.webhook.settings.Config;
import java.util.List;

/** What else a bot talks to. */
final class OutsideCheck {
  private OutsideCheck() {}

  static List<Finding> of(Config config) {
    return List.of(
        config.redis() == null
            ? Finding.off("redis", "not configured: one process needs none (REDIS_URL)")
            : Finding.ok("redis", "configured"),
        config.telegram() == null
            ? Finding.off("telegram", "not configured (TELEGRAM_BOT_TOKEN)")
            : Finding.ok("telegram", "configured"),
        config.whatsApp() == null
            ? Finding.off("whatsapp", "not configured (WHATSAPP_PHONE_NUMBER_ID and three more)")
            : Finding.ok("whatsapp", "configured"));
  }
}
