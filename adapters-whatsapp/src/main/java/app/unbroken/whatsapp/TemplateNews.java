package app.unbroken.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * What Meta tells about a template of a business account.
 *
 * @param event in Meta's words, such as {@code PAUSED}; {@code FAILED} where a status says so
 * @param reason in Meta's words or numbers, empty where there is none
 */
public record TemplateNews(String name, String language, String event, String reason) {
  static final String FIELD = "message_template_status_update";

  private static final Set<String> GOOD = Set.of("APPROVED", "REINSTATED", "UNARCHIVED");
  private static final Set<String> BAD =
      Set.of("PAUSED", "DISABLED", "REJECTED", "DELETED", "PENDING_DELETION", "ARCHIVED");

  /** Empty for events that change nothing about sending. */
  static Optional<TemplateNews> of(JsonNode value) {
    var event = value.path("event").asText();
    // With a hyphen here and an underscore everywhere else.
    var language = value.path("message_template_language").asText().replace('-', '_');
    var reason = value.path("reason").asText("NONE");
    var counts = GOOD.contains(event) || BAD.contains(event);
    return counts && language.matches("[A-Za-z_]{2,12}")
        ? Optional.of(
            new TemplateNews(
                value.path("message_template_name").asText(),
                language,
                event,
                reason.matches("[A-Z_]{1,40}") && !reason.equals("NONE") ? reason : ""))
        : Optional.empty();
  }

  /** Meta had taken a message of it, and could not send it. */
  static TemplateNews failed(String template, int code) {
    var parts = template.split("/", 2);
    return new TemplateNews(parts[0], parts[1], "FAILED", Integer.toString(code));
  }

  boolean isGood() {
    return GOOD.contains(event);
  }

  /** As messages name it. */
  String template() {
    return name + "/" + language;
  }

  String words() {
    return reason.isEmpty() ? event : event + " " + reason;
  }
}
