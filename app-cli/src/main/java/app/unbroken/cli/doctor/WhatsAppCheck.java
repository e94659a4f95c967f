package app.unbroken.cli.doctor;

import app.unbroken.webhook.settings.Config;
import app.unbroken.whatsapp.CloudApi;
import app.unbroken.whatsapp.WhatsAppException;
import app.unbroken.whatsapp.WhatsAppLook;

/** The number of the settings: does Meta know it, and what does it think of it. */
final class WhatsAppCheck {
  private static final String PART = "whatsapp";

  private WhatsAppCheck() {}

  static Finding of(Config config) {
    var settings = config.whatsApp();
    if (settings == null) {
      return Finding.off(PART, "not configured (WHATSAPP_PHONE_NUMBER_ID and three more)");
    }
    var token = settings.accessToken().value();
    try (var api = new CloudApi(settings.api(), settings.phoneNumberId(), token)) {
      return judged(WhatsAppLook.at(api));
    } catch (WhatsAppException refused) {
      return Finding.broken(PART, String.valueOf(refused.getMessage()), advice(refused, settings));
    }
  }

  private static String advice(WhatsAppException refused, Config.WhatsApp settings) {
    if (refused.isAboutAccess()) {
      return "WHATSAPP_ACCESS_TOKEN is not accepted: make one of a system user, which does not"
          + " expire";
    }
    return refused.isAnswer()
        ? "see whether WHATSAPP_PHONE_NUMBER_ID is the number's id at Meta, and not the number"
        : "see whether %s can be reached from here".formatted(settings.api());
  }

  private static Finding judged(WhatsAppLook look) {
    var says = "%s, %s, quality %s".formatted(look.shown(), look.name(), look.quality());
    return look.quality().equals("RED")
        ? Finding.warning(
            PART, says, "too many people block it: Meta lowers its limits, so write less")
        : Finding.ok(PART, says);
  }
}
