package app.unbroken.whatsapp;

import java.time.Duration;

/**
 * How a number is, as Meta sees it.
 *
 * @param shown the number as people see it
 * @param name as people see it, once Meta has verified it
 * @param quality green, yellow, red or unknown, in capitals
 */
public record WhatsAppLook(String shown, String name, String quality) {
  private static final Duration LIMIT = Duration.ofSeconds(9);

  /** The number as it stands in a link: digits alone. */
  public String dialled() {
    return shown.replaceAll("[^0-9]+", "");
  }

  public static WhatsAppLook at(CloudApi api) {
    var answer = api.self(LIMIT);
    if (answer instanceof Answer.Given(var facts)) {
      return new WhatsAppLook(
          facts.path("display_phone_number").asText(),
          facts.path("verified_name").asText(),
          facts.path("quality_rating").asText("UNKNOWN"));
    }
    throw new WhatsAppException("number", answer);
  }
}
