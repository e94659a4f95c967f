package app.unbroken.webhook.whatsapp;

import app.unbroken.delivery.Bot;
import app.unbroken.whatsapp.CloudApi;
import app.unbroken.whatsapp.VerifyToken;
import app.unbroken.whatsapp.WhatsAppMessageSender;
import app.unbroken.whatsapp.WhatsAppSignature;

/** One number as this process speaks for it. */
record WhatsAppLine(
    Bot bot,
    WhatsAppCredentials credentials,
    WhatsAppSignature signature,
    VerifyToken verifyToken,
    CloudApi api,
    WhatsAppMessageSender sender)
    implements AutoCloseable {

  static WhatsAppLine open(Bot bot, WhatsAppCredentials credentials, WhatsAppBots.Around around) {
    var api =
        new CloudApi(around.server(), credentials.number(), credentials.accessToken().value());
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
        new WhatsAppSignature(credentials.appSecret().value()),
        new VerifyToken(credentials.verifyToken().value()),
        api,
        sender);
  }

  String number() {
    return credentials.number();
  }

  /** Whether both belong to one app, so that the events of both come signed alike. */
  boolean sharesApp(WhatsAppLine other) {
    return credentials.isOfAppOf(other.credentials);
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
