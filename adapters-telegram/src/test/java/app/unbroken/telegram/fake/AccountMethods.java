package app.unbroken.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The methods by which a bot looks after itself. */
final class AccountMethods {
  private static final Set<Integer> PORTS = Set.of(-1, 443, 80, 88, 8443);
  private static final int MOST_COMMANDS = 100;

  private final FakeBot bot;
  private final Names names;
  private final Map<String, String> settings = new ConcurrentHashMap<>();
  private @Nullable Webhook webhook;
  private Instant lastSet = Instant.EPOCH;

  AccountMethods(FakeBot bot, Names names) {
    this.bot = bot;
    this.names = names;
  }

  Map<String, Function<Params, JsonNode>> byName() {
    return Map.of(
        "getme",
        params -> Payloads.bot(bot.id()),
        "setwebhook",
        this::setWebhook,
        "deletewebhook",
        this::deleteWebhook,
        "getwebhookinfo",
        params -> webhookInfo(),
        "getupdates",
        this::getUpdates,
        "setmycommands",
        this::setMyCommands,
        "setmydescription",
        params -> describe("description", params, 512),
        "setmyshortdescription",
        params -> describe("short_description", params, 120));
  }

  /** What was registered, by {@code commands}, {@code description} or {@code short_description}. */
  String registered(String what, String language) {
    return settings.getOrDefault(what + "/" + language, "");
  }

  synchronized void dropWebhook() {
    webhook = null;
    bot.deliverTo(null);
  }

  private synchronized JsonNode setWebhook(Params params) {
    if (params.text("url").isEmpty()) {
      return deleteWebhook(params);
    }
    if (Duration.between(lastSet, bot.now()).compareTo(Duration.ofSeconds(1)) < 0) {
      throw Refused.tooManyRequests(1);
    }
    var wanted =
        new Webhook(
            url(params.text("url")),
            secret(params.text("secret_token")),
            Math.clamp(params.number("max_connections", 40), 1, 100));
    lastSet = bot.now();
    allow(params);
    if (params.flag("drop_pending_updates")) {
      bot.updates().clear();
    }
    if (!wanted.equals(webhook)) {
      webhook = wanted;
      bot.deliverTo(wanted);
    }
    return BooleanNode.TRUE;
  }

  private synchronized JsonNode deleteWebhook(Params params) {
    if (params.flag("drop_pending_updates")) {
      bot.updates().clear();
    }
    dropWebhook();
    return BooleanNode.TRUE;
  }

  private URI url(String text) {
    var url = URI.create(text);
    if (!"https".equals(url.getScheme())) {
      throw bad("An HTTPS URL must be provided for webhook");
    }
    if (!PORTS.contains(url.getPort())) {
      throw bad("Webhook can be set up only on ports 80, 88, 443 or 8443");
    }
    if (!names.resolves(url.getHost())) {
      throw bad("Failed to resolve host: Name or service not known");
    }
    return url;
  }

  private static Refused bad(String why) {
    return Refused.badRequest("bad webhook: " + why);
  }

  private static String secret(String secret) {
    if (secret.length() > 256) {
      throw Refused.badRequest("secret token is too long");
    }
    if (!secret.matches("[A-Za-z0-9_-]*")) {
      throw Refused.badRequest("secret token contains unallowed characters");
    }
    return secret;
  }

  private synchronized JsonNode webhookInfo() {
    var failure = bot.lastWebhookFailure();
    var info =
        Json.object()
            .put("url", webhook == null ? "" : webhook.url().toString())
            .put("has_custom_certificate", false)
            .put("pending_update_count", bot.updates().count());
    if (webhook != null) {
      info.put("max_connections", webhook.maxConnections());
    }
    if (!failure.failure().isEmpty()) {
      info.put("last_error_date", failure.at().getEpochSecond());
      info.put("last_error_message", failure.failure());
    }
    allowed(info);
    return info;
  }

  private void allowed(ObjectNode info) {
    var kinds = info.putArray("allowed_updates");
    bot.updates().allowed().forEach(kinds::add);
  }

  private JsonNode getUpdates(Params params) {
    allow(params);
    return bot.poll(params);
  }

  /** Left out, the list stays as it was. */
  private void allow(Params params) {
    if (params.has("allowed_updates")) {
      var kinds = new ArrayList<String>();
      Json.read(params.text("allowed_updates"))
          .orElseThrow(() -> Refused.badRequest("can't parse allowed_updates JSON object"))
          .forEach(kind -> kinds.add(kind.asText()));
      bot.updates().allow(kinds);
    }
  }

  private JsonNode setMyCommands(Params params) {
    var commands =
        Json.read(params.text("commands"))
            .filter(JsonNode::isArray)
            .orElseThrow(() -> Refused.badRequest("can't parse commands JSON object"));
    if (commands.size() > MOST_COMMANDS) {
      throw Refused.badRequest("too many commands specified");
    }
    for (var command : commands) {
      if (!command.path("command").asText().matches("/?[a-z0-9_]{1,32}")) {
        throw Refused.badRequest("BOT_COMMAND_INVALID");
      }
      var description = command.path("description").asText();
      if (description.isBlank() || description.length() > 256) {
        throw Refused.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    settings.put("commands/" + language(params), commands.toString());
    settings.put("scope/" + language(params), params.text("scope"));
    return BooleanNode.TRUE;
  }

  private JsonNode describe(String what, Params params, int longest) {
    if (params.text(what).length() > longest) {
      throw Refused.badRequest("description is too long");
    }
    settings.put(what + "/" + language(params), params.text(what));
    return BooleanNode.TRUE;
  }

  private static String language(Params params) {
    var language = params.text("language_code");
    if (!List.of(0, 2).contains(language.length())) {
      throw Refused.badRequest("LANG_CODE_INVALID");
    }
    return language;
  }
}
