package app.unbroken.webhook.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.unbroken.delivery.Credentials;
import app.unbroken.webhook.settings.Config;
import app.unbroken.webhook.settings.Secret;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/**
 * What a WhatsApp number proves itself with: to Meta by a token, Meta to us by the secret of the
 * app and, when somebody enters our address there, by a token that both know.
 *
 * @param number its id, which is not the number
 */
public record WhatsAppCredentials(
    String number, Secret accessToken, Secret appSecret, Secret verifyToken) {
  private static final String NUMBER = "phone-number-id";
  private static final String ACCESS_TOKEN = "access-token";
  private static final String APP_SECRET = "app-secret";
  private static final String VERIFY_TOKEN = "verify-token";

  public static WhatsAppCredentials of(Config.WhatsApp settings) {
    return new WhatsAppCredentials(
        settings.phoneNumberId(),
        settings.accessToken(),
        settings.appSecret(),
        settings.verifyToken());
  }

  /** Empty where something of it is missing. */
  public static Optional<WhatsAppCredentials> of(Credentials kept) {
    return kept.find(NUMBER)
        .flatMap(number ->
            kept.find(ACCESS_TOKEN)
                .flatMap(access ->
                    kept.find(APP_SECRET)
                        .flatMap(app ->
                            kept.find(VERIFY_TOKEN)
                                .map(verify ->
                                    new WhatsAppCredentials(
                                        number,
                                        new Secret(access),
                                        new Secret(app),
                                        new Secret(verify))))));
  }

  boolean isOfAppOf(WhatsAppCredentials other) {
    return MessageDigest.isEqual(
        appSecret.value().getBytes(UTF_8), other.appSecret.value().getBytes(UTF_8));
  }

  public Credentials kept() {
    return new Credentials(
        Map.of(
            NUMBER, number,
            ACCESS_TOKEN, accessToken.value(),
            APP_SECRET, appSecret.value(),
            VERIFY_TOKEN, verifyToken.value()));
  }

  public WhatsAppCredentials withAccessToken(Secret next) {
    return new WhatsAppCredentials(number, next, appSecret, verifyToken);
  }

  public WhatsAppCredentials withAppSecret(Secret next) {
    return new WhatsAppCredentials(number, accessToken, next, verifyToken);
  }

  public WhatsAppCredentials withVerifyToken(Secret next) {
    return new WhatsAppCredentials(number, accessToken, appSecret, next);
  }
}
