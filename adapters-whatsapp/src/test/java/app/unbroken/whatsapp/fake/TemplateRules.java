package app.unbroken.whatsapp.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What an account takes as a template. */
final class TemplateRules {
  private static final Set<String> LANGUAGES = Set.of("en", "en_US", "en_GB", "ru", "es", "pt_BR");
  private static final Set<String> CATEGORIES = Set.of("UTILITY", "MARKETING", "AUTHENTICATION");
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  private TemplateRules() {}

  static void checkNew(JsonNode asked) {
    require(asked.path("name").asText().matches("[a-z0-9_]{1,512}"), "name");
    require(LANGUAGES.contains(asked.path("language").asText()), "language");
    require(CATEGORIES.contains(asked.path("category").asText()), "category");
    check(asked, asked.path("category").asText());
  }

  static void check(JsonNode asked, String category) {
    var ttl = asked.path("message_send_ttl_seconds");
    require(
        ttl.isMissingNode() || category.equals("UTILITY") && isBetween(ttl, 30, 43_200),
        "message_send_ttl_seconds");
    require(asked.path("components").isArray(), "components");
    var types = new HashSet<String>();
    for (var component : asked.path("components")) {
      var type = component.path("type").asText();
      require(types.add(type), "two components of the type " + type);
      switch (type) {
        case "BODY" -> body(component);
        case "BUTTONS" -> buttons(component.path("buttons"));
        default -> require(false, "component " + type);
      }
    }
    require(types.contains("BODY"), "no body");
  }

  private static boolean isBetween(JsonNode value, int least, int most) {
    return value.isInt() && value.asInt() >= least && value.asInt() <= most;
  }

  private static void body(JsonNode body) {
    var text = body.path("text").asText();
    require(!text.isBlank() && text.length() <= 1024, "the length of the body");
    var places = PLACE.matcher(text).results().map(place -> place.group(1)).toList();
    require(!text.strip().matches("(?s)\\{\\{\\w+}}.*|.*\\{\\{\\w+}}"), "a place at an end");
    require(!text.matches("(?s).*}}\\s*\\{\\{.*"), "two places side by side");
    for (var index = 0; index < places.size(); index++) {
      require(places.get(index).equals(Integer.toString(index + 1)), "places in their order");
    }
    var words = text.split("\\s+").length;
    require(words > 3 * places.size(), "too many places for so few words");
    var examples = body.path("example").path("body_text").path(0);
    require(places.isEmpty() || examples.size() == places.size(), "an example for each place");
  }

  private static void buttons(JsonNode buttons) {
    require(!buttons.isEmpty() && buttons.size() <= 10, "1 to 10 buttons");
    var labels = new HashSet<String>();
    for (var button : buttons) {
      var label = button.path("text").asText();
      require(button.path("type").asText().equals("QUICK_REPLY"), "type of a button");
      require(!label.isBlank() && label.length() <= 25, "the length of a label");
      require(label.matches("[\\p{L}\\p{N} ,.'?!-]+"), "a sign on a button");
      require(labels.add(label), "two buttons with one label");
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Refused(400, 100, "Invalid parameter: " + otherwise);
    }
  }
}
