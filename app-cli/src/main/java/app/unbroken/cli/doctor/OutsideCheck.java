package app.unbroken.cli.doctor;

import app.unbroken.webhook.settings.Config;
import java.util.List;

/** What else a bot talks to. */
final class OutsideCheck {
  private static final String UNUSED = "set, and not used by this version";

  private OutsideCheck() {}

  static List<Finding> of(Config config) {
    return List.of(
        RedisCheck.of(config),
        TelegramCheck.of(config),
        config.whatsApp() == null
            ? Finding.off("whatsapp", "not configured (WHATSAPP_PHONE_NUMBER_ID and three more)")
            : Finding.warning("whatsapp", UNUSED, "leave the settings WHATSAPP_... out"));
  }
}
