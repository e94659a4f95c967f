package app.unbroken.webhook.whatsapp;

import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import app.unbroken.webhook.settings.Config;
import app.unbroken.whatsapp.CloudApi;
import app.unbroken.whatsapp.VerifyToken;
import app.unbroken.whatsapp.WhatsAppMessageSender;
import app.unbroken.whatsapp.WhatsAppSignature;
import java.util.Map;

/** One number as this process speaks for it. */
record WhatsAppLine(
    Bot bot,
    Credentials credentials,
    WhatsAppSignature signature,
    VerifyToken verifyToken,
    CloudApi api,
    WhatsAppMessageSender sender)
    implements AutoCloseable {
  private static final String NUMBER = "phone-number-id";
  private static final String ACCESS_TOKEN = "access-token";
  private static final String APP_SECRET = "app-secret";
  private static final String VERIFY_TOKEN = "verify-token";

  static Credentials kept(Config.WhatsApp settings) {
    return new Credentials(
        Map.of(
            NUMBER,
            settings.phoneNumberId(),
            ACCESS_TOKEN,
            settings.accessToken().value(),
            APP_SECRET,
            settings.appSecret().value(),
            VERIFY_TOKEN,
            settings.verifyToken().value()));
  }

  static WhatsAppLine open(Bot bot, Credentials credentials, WhatsAppBots.Around around) {
    var api = new CloudApi(around.server(), of(credentials, NUMBER), of(credentials, ACCESS_TOKEN));
    var sender =
        new WhatsAppMessageSender(
            api,
            from -> around.lastInbound().of(bot.workspace(), from),
            around.reminderTemplate(),
            around.clock(),
            why -> around.alerts().raise("template-refused", bot.id(), why));
    return new WhatsAppLine(
        bot,
        credentials,
        new WhatsAppSignature(of(credentials, APP_SECRET)),
        new VerifyToken(of(credentials, VERIFY_TOKEN)),
        api,
        sender);
  }

  String number() {
    return of(credentials, NUMBER);
  }

  /** Whether both belong to one app, so that the events of both come signed alike. */
  boolean sharesApp(WhatsAppLine other) {
    return of(credentials, APP_SECRET).equals(of(other.credentials, APP_SECRET));
  }

  private static String of(Credentials credentials, String name) {
    return credentials.find(name).orElseThrow();
  }

  @Override
  public String toString() {
    return "WhatsAppLine[" + bot.id().value() + "]";
  }

  @Override
  public void close() {
    sender.close();
    api.close();
  }
}
