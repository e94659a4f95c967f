package app.unbroken.whatsapp.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Where events go: signed over bytes in which everything beyond ASCII is escaped. */
public final class Webhook implements AutoCloseable {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI url;
  private final String appSecret;

  public Webhook(URI url, String appSecret) {
    this.url = url;
    this.appSecret = appSecret;
  }

  /** One event with these messages or statuses in one change. */
  public static ObjectNode event(
      String number, String kind, List<? extends JsonNode> items, List<? extends JsonNode> people) {
    var event = MAPPER.createObjectNode().put("object", "whatsapp_business_account");
    var change =
        event
            .putArray("entry")
            .addObject()
            .put("id", "1")
            .putArray("changes")
            .addObject()
            .put("field", "messages");
    var value = change.putObject("value").put("messaging_product", "whatsapp");
    value
        .putObject("metadata")
        .put("display_phone_number", "15550783881")
        .put("phone_number_id", number);
    if (!people.isEmpty()) {
      people.forEach(value.putArray("contacts")::add);
    }
    items.forEach(value.putArray(kind)::add);
    return event;
  }

  /** What is told of a template: with a hyphen in the language here, and about no number. */
  public static ObjectNode templateEvent(
      String account, String name, String language, String event) {
    var told = MAPPER.createObjectNode().put("object", "whatsapp_business_account");
    told.putArray("entry")
        .addObject()
        .put("id", account)
        .putArray("changes")
        .addObject()
        .put("field", "message_template_status_update")
        .putObject("value")
        .put("event", event)
        .put("message_template_id", 1_689_556_908_129_832L)
        .put("message_template_name", name)
        .put("message_template_language", language.replace('_', '-'))
        .put("reason", "NONE");
    return told;
  }

  /** As Meta writes it. */
  public static byte[] bytes(JsonNode event) {
    var escaped = new StringBuilder();
    event
        .toString()
        .chars()
        .forEach(unit -> {
          if (unit < 128) {
            escaped.append((char) unit);
          } else {
            escaped.append("\\u").append(HexFormat.of().toHexDigits((char) unit));
          }
        });
    return escaped.toString().getBytes(StandardCharsets.US_ASCII);
  }

  public int deliver(JsonNode event) {
    var body = bytes(event);
    return post(body, "sha256=" + signature(appSecret, body));
  }

  /** With any signature, also a wrong one; none where it is empty. */
  public int post(byte[] body, String signature) {
    var request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .header("User-Agent", "facebookexternalua")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (!signature.isEmpty()) {
      request.header("X-Hub-Signature-256", signature);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException away) {
      return 0;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  public static String signature(String secret, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
