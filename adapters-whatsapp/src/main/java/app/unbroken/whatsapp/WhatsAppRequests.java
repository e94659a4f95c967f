package app.unbroken.whatsapp;

import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Outgoing.Hand;
import app.unbroken.chat.Typed;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is asked of the Cloud API for each thing that the bot says. */
final class WhatsAppRequests {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int TEXT_LIMIT = 4096;
  private static final int BODY_LIMIT = 1024;
  private static final int CAPTION_LIMIT = 1024;
  private static final int BUTTONS = 3;
  private static final int BUTTON_LABEL = 20;
  private static final int ROWS = 10;
  private static final int ROW_LABEL = 24;
  private static final int ROW_HINT = 72;

  /** What opens a list: a sign, because the card does not say what language it is in. */
  private static final String OPEN_LIST = "☰";

  private WhatsAppRequests() {}

  static ObjectNode card(ChatAddress to, Card card, String reference) {
    var buttons = card.buttons();
    if (!buttons.isEmpty()) {
      return buttons.size() <= BUTTONS
          ? interactive(to, reference, "button", card, keys(buttons))
          : interactive(to, reference, "list", card, list(buttons));
    }
    if (card.asksLocation()) {
      var action = JSON.objectNode().put("name", "send_location");
      return interactive(to, reference, "location_request_message", card, action);
    }
    var message = message(to, reference, "text");
    message
        .putObject("text")
        .put("body", WhatsAppText.of(card.text(), TEXT_LIMIT))
        .put("preview_url", false);
    return message;
  }

  static ObjectNode media(ChatAddress to, Hand hand, String kind, String id, String reference) {
    var message = message(to, reference, kind);
    var media = message.putObject(kind).put("id", id);
    var caption = WhatsAppText.of(hand.caption(), CAPTION_LIMIT);
    if (!caption.isBlank()) {
      media.put("caption", caption);
    }
    if (kind.equals("document")) {
      media.put("filename", Typed.cut(hand.fileName(), 240));
    }
    return message;
  }

  /** Marks it as read, and everything before it, and shows that an answer is being written. */
  static ObjectNode seen(String messageId) {
    var body =
        JSON.objectNode()
            .put("messaging_product", "whatsapp")
            .put("status", "read")
            .put("message_id", messageId);
    body.putObject("typing_indicator").put("type", "text");
    return body;
  }

  /** To the number where it is known, otherwise to the name that the business has for somebody. */
  static ObjectNode message(ChatAddress to, String reference, String type) {
    var message =
        JSON.objectNode()
            .put("messaging_product", "whatsapp")
            .put("recipient_type", "individual")
            .put(to.chat().matches("[0-9]+") ? "to" : "recipient", to.chat())
            .put("type", type);
    if (!reference.isEmpty()) {
      message.put("biz_opaque_callback_data", reference);
    }
    return message;
  }

  private static ObjectNode interactive(
      ChatAddress to, String reference, String kind, Card card, ObjectNode action) {
    var message = message(to, reference, "interactive");
    var interactive = message.putObject("interactive").put("type", kind);
    interactive.putObject("body").put("text", WhatsAppText.of(card.text(), BODY_LIMIT));
    interactive.set("action", action);
    return message;
  }

  private static ObjectNode keys(List<Button> buttons) {
    var action = JSON.objectNode();
    var keys = action.putArray("buttons");
    for (var button : buttons) {
      keys.addObject()
          .put("type", "reply")
          .putObject("reply")
          .put("id", button.data())
          .put("title", Typed.shorten(button.label(), BUTTON_LABEL));
    }
    return action;
  }

  /** What does not fit is left out: nothing at all would arrive otherwise. */
  private static ObjectNode list(List<Button> buttons) {
    var action = JSON.objectNode().put("button", OPEN_LIST);
    var rows = action.putArray("sections").addObject().putArray("rows");
    for (var button : buttons.subList(0, Math.min(ROWS, buttons.size()))) {
      var row =
          rows.addObject()
              .put("id", button.data())
              .put("title", Typed.shorten(button.label(), ROW_LABEL));
      if (!button.hint().isBlank()) {
        row.put("description", Typed.shorten(button.hint(), ROW_HINT));
      }
    }
    return action;
  }
}
