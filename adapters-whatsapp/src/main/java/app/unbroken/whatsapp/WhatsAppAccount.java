package app.unbroken.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A business account, to which numbers and templates belong. */
public final class WhatsAppAccount {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int PAGES = 200;
  private static final String LIST =
      "/message_templates?limit=100&fields=id,name,language,status,category,components,"
          + "message_send_ttl_seconds,rejected_reason";

  private final CloudApi api;
  private final String id;

  /**
   * @param id of the business account, which is neither the number's nor the app's
   */
  public WhatsAppAccount(CloudApi api, String id) {
    this.api = api;
    this.id = id;
  }

  /** Every template there is, in Meta's order. */
  public List<Template> templates() {
    var all = new ArrayList<Template>();
    var after = "";
    for (var page = 0; page < PAGES; page++) {
      var answer = given("templates", api.get(id + LIST + after, LIMIT));
      answer.path("data").forEach(each -> all.add(template(each)));
      var next = answer.path("paging").path("cursors").path("after").asText();
      // The address of the next page holds the token: it is put together here instead.
      if (!answer.path("paging").has("next") || next.isEmpty()) {
        return all;
      }
      after = "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
    return all;
  }

  /** Meta looks at it before it may be sent; the category may turn out to be another one. */
  public Template create(WantedTemplate wanted) {
    var body = content(wanted).put("name", wanted.name()).put("language", wanted.language());
    body.put("category", WantedTemplate.CATEGORY).put("parameter_format", "POSITIONAL");
    var answer = given("create", api.postTo(id + "/message_templates", body, LIMIT));
    return new Template(
        answer.path("id").asText(),
        wanted.name(),
        wanted.language(),
        answer.path("status").asText("PENDING"),
        answer.path("category").asText(WantedTemplate.CATEGORY),
        wanted.body(),
        wanted.buttons(),
        wanted.ttlSeconds(),
        "");
  }

  /** It is looked at again. An approved one keeps its category, whatever that is. */
  public void change(Template known, WantedTemplate wanted) {
    var body = content(wanted);
    if (!known.isApproved()) {
      body.put("category", WantedTemplate.CATEGORY);
    } else if (!known.isUtility()) {
      body.remove("message_send_ttl_seconds");
    }
    given("change", api.postTo(known.id(), body, LIMIT));
  }

  private static ObjectNode content(WantedTemplate wanted) {
    var content = JsonNodeFactory.instance.objectNode();
    content.put("message_send_ttl_seconds", wanted.ttlSeconds());
    var components = content.putArray("components");
    var body = components.addObject().put("type", "BODY").put("text", wanted.body());
    body.putObject("example").putArray("body_text").addArray().add(wanted.example());
    var buttons = components.addObject().put("type", "BUTTONS").putArray("buttons");
    for (var label : wanted.buttons()) {
      buttons.addObject().put("type", "QUICK_REPLY").put("text", label);
    }
    return content;
  }

  private static Template template(JsonNode read) {
    var body = "";
    var buttons = new ArrayList<String>();
    for (var component : read.path("components")) {
      switch (component.path("type").asText()) {
        case "BODY" -> body = component.path("text").asText();
        case "BUTTONS" ->
            component.path("buttons").forEach(each -> buttons.add(each.path("text").asText()));
        default -> {}
      }
    }
    var rejected = read.path("rejected_reason").asText("NONE");
    return new Template(
        read.path("id").asText(),
        read.path("name").asText(),
        read.path("language").asText(),
        read.path("status").asText(),
        read.path("category").asText(),
        body,
        buttons,
        Math.max(0, read.path("message_send_ttl_seconds").asInt()),
        rejected.equals("NONE") ? "" : rejected);
  }

  private static JsonNode given(String call, Answer answer) {
    if (answer instanceof Answer.Given(var result)) {
      return result;
    }
    throw new WhatsAppException(call, answer);
  }
}
