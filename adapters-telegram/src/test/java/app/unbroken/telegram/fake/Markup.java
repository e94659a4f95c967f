package app.unbroken.telegram.fake;

import app.unbroken.telegram.fake.Keyboard.Inline;
import app.unbroken.telegram.fake.Keyboard.Key;
import app.unbroken.telegram.fake.Keyboard.Reply;
import app.unbroken.telegram.fake.Keyboard.Tappable;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads {@code reply_markup}, with Telegram's limits. */
final class Markup {
  private static final int MAX_DATA_BYTES = 64;
  private static final int MAX_PER_ROW = 8;
  private static final int MAX_BUTTONS = 100;

  private Markup() {}

  static Keyboard parse(String json) {
    if (json.isBlank()) {
      return new Keyboard.None();
    }
    var markup =
        Json.read(json)
            .orElseThrow(() -> Refused.badRequest("can't parse reply keyboard markup JSON object"));
    if (!markup.isObject()) {
      throw Refused.badRequest("object expected as reply markup");
    }
    if (markup.has("inline_keyboard")) {
      return inline(rows(markup.get("inline_keyboard"), Markup::tappable));
    }
    if (markup.has("keyboard")) {
      var oneTime = markup.path("one_time_keyboard").asBoolean();
      return new Reply(rows(markup.get("keyboard"), Markup::key), oneTime);
    }
    return markup.path("remove_keyboard").asBoolean() ? new Keyboard.Remove() : new Keyboard.None();
  }

  /** For an edit, which takes no other keyboards. */
  static Keyboard parseInline(String json) {
    var keyboard = parse(json);
    if (!keyboard.staysEditable()) {
      throw Refused.badRequest("inline keyboard expected");
    }
    return keyboard;
  }

  private static Keyboard inline(List<List<Tappable>> rows) {
    return rows.isEmpty() ? new Keyboard.None() : new Inline(rows);
  }

  private static <B> List<List<B>> rows(JsonNode markup, Function<JsonNode, B> button) {
    var rows = new ArrayList<List<B>>();
    var count = 0;
    for (var row : arrayOf(markup)) {
      var buttons = new ArrayList<B>();
      arrayOf(row).forEach(node -> buttons.add(button.apply(node)));
      count += buttons.size();
      if (buttons.size() > MAX_PER_ROW || count > MAX_BUTTONS) {
        throw Refused.badRequest("reply markup is too long");
      }
      if (!buttons.isEmpty()) {
        rows.add(buttons);
      }
    }
    return rows;
  }

  private static JsonNode arrayOf(JsonNode node) {
    if (!node.isArray()) {
      throw Refused.badRequest("keyboard must be an Array of Arrays");
    }
    return node;
  }

  private static Tappable tappable(JsonNode button) {
    var label = label(button);
    if (!button.has("callback_data")) {
      throw Refused.badRequest(
          "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }
    var data = button.get("callback_data").asText();
    var bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (bytes == 0 || bytes > MAX_DATA_BYTES) {
      throw Refused.badRequest("BUTTON_DATA_INVALID");
    }
    return new Tappable(label, data);
  }

  private static Key key(JsonNode button) {
    return button.isTextual()
        ? new Key(button.asText(), false)
        : new Key(label(button), button.path("request_location").asBoolean());
  }

  private static String label(JsonNode button) {
    var label = button.path("text").asText();
    if (label.isBlank()) {
      throw Refused.badRequest("can't parse keyboard button: text must be non-empty");
    }
    return label;
  }
}
