package app.unbroken.whatsapp.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The templates of an account, with a reviewer who has to be told what to think. */
public final class FakeTemplates {
  private static final Duration BETWEEN_CHANGES = Duration.ofHours(24);
  private static final Pattern AFTER = Pattern.compile("[?&]after=(\\d+)");
  private static final Pattern LIMIT = Pattern.compile("[?&]limit=(\\d+)");
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int EXISTS = 2388024;

  private final InstantSource clock;
  private final List<FakeTemplate> templates = new ArrayList<>();
  private int pageSize = 100;
  private int made;

  FakeTemplates(InstantSource clock) {
    this.clock = clock;
  }

  /** Pages are no longer than this, whatever somebody asks for. */
  public synchronized void pagesOf(int most) {
    pageSize = most;
  }

  /** Everything that waits is approved. */
  public synchronized void approveAll() {
    for (var template : templates) {
      if (template.status.equals("PENDING")) {
        template.status = "APPROVED";
      }
    }
  }

  public void becomes(String name, String language, String status) {
    change(name, language, template -> template.status = status);
  }

  public void reject(String name, String language, String reason) {
    change(
        name,
        language,
        template -> {
          template.status = "REJECTED";
          template.rejected = reason;
        });
  }

  /** What it is billed as is for Meta to say; how long it is worth delivering is forgotten then. */
  public void recategorize(String name, String language, String category) {
    change(
        name,
        language,
        template -> {
          template.category = category;
          template.ttl = 0;
        });
  }

  synchronized void approved(String name, String language, List<String> labels) {
    var template = new FakeTemplate(nextId(), FakeTemplate.plain(name, language, "{{1}}", labels));
    template.status = "APPROVED";
    templates.add(template);
  }

  private synchronized void change(String name, String language, Consumer<FakeTemplate> consumer) {
    consumer.accept(find(name, language));
  }

  private FakeTemplate find(String name, String language) {
    return templates.stream()
        .filter(each -> each.name.equals(name) && each.language.equals(language))
        .findFirst()
        .orElseThrow(
            () -> new Refused(404, 132001, "template name does not exist in the translation"));
  }

  /** The template of a message, if it may be sent. */
  synchronized FakeTemplate sendable(String name, String language) {
    var template = find(name, language);
    return switch (template.status) {
      case "APPROVED" -> template;
      case "PAUSED" -> throw new Refused(400, 132015, "template is paused");
      case "DISABLED" -> throw new Refused(400, 132016, "template is disabled");
      default -> throw new Refused(404, 132001, "template is " + template.status);
    };
  }

  synchronized String list(String query) {
    var from = number(AFTER, query, 0);
    var to = Math.min(templates.size(), from + Math.min(pageSize, number(LIMIT, query, 25)));
    var page = MAPPER.createObjectNode();
    var data = page.putArray("data");
    templates.subList(Math.min(from, to), to).forEach(template -> data.add(template.told()));
    var paging = page.putObject("paging");
    paging.putObject("cursors").put("before", "" + from).put("after", "" + to);
    if (to < templates.size()) {
      paging.put("next", "https://graph.facebook.com/next?access_token=not-for-anybody");
    }
    return page.toString();
  }

  private static int number(Pattern pattern, String query, int otherwise) {
    var found = pattern.matcher("?" + query);
    return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
  }

  synchronized String create(JsonNode asked) {
    TemplateRules.checkNew(asked);
    for (var each : templates) {
      if (each.name.equals(asked.path("name").asText())
          && each.language.equals(asked.path("language").asText())) {
        throw new Refused(400, 100, EXISTS, "Content in This Language Already Exists");
      }
    }
    var template = new FakeTemplate(nextId(), asked);
    templates.add(template);
    return "{\"id\":\"%s\",\"status\":\"PENDING\",\"category\":\"%s\"}"
        .formatted(template.id, template.category);
  }

  synchronized boolean has(String id) {
    return templates.stream().anyMatch(each -> each.id.equals(id));
  }

  synchronized String edit(String id, JsonNode asked) {
    var template = templates.stream().filter(each -> each.id.equals(id)).findFirst().orElseThrow();
    if (!List.of("APPROVED", "REJECTED", "PAUSED").contains(template.status)) {
      throw new Refused(400, 100, "a template in the status " + template.status);
    }
    var now = clock.instant();
    if (template.status.equals("APPROVED")) {
      if (asked.has("category")) {
        throw new Refused(400, 100, "the category of an approved template");
      }
      if (template.edited.plus(BETWEEN_CHANGES).isAfter(now)) {
        throw new Refused(400, 100, "an approved template can be edited once in 24 hours");
      }
    }
    var category = asked.path("category").asText(template.category);
    TemplateRules.check(asked, category);
    template.category = category;
    template.components = asked.path("components");
    template.ttl = asked.path("message_send_ttl_seconds").asInt(template.ttl);
    template.status = "PENDING";
    template.rejected = "NONE";
    template.edited = now;
    return "{\"success\":true}";
  }

  private String nextId() {
    return Long.toString(1_689_556_908_129_000L + ++made);
  }
}
