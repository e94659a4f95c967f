package app.unbroken.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Map;
import java.util.function.Function;

/** The methods that change what people see. */
final class MessageMethods {
  private static final int MAX_TEXT = 4096;
  private static final int MAX_CAPTION = 1024;
  private static final int MAX_PHOTO_BYTES = 10 << 20;
  private static final int MAX_FILE_BYTES = 50 << 20;

  private final FakeBot bot;

  MessageMethods(FakeBot bot) {
    this.bot = bot;
  }

  Map<String, Function<Params, JsonNode>> byName() {
    return Map.of(
        "sendmessage", this::sendMessage,
        "sendphoto", params -> sendFile(params, "photo", MAX_PHOTO_BYTES),
        "senddocument", params -> sendFile(params, "document", MAX_FILE_BYTES),
        "sendchataction", this::sendChatAction,
        "editmessagetext", this::editMessageText,
        "editmessagereplymarkup", this::editMessageReplyMarkup,
        "deletemessage", this::deleteMessage,
        "answercallbackquery", this::answerCallbackQuery);
  }

  private JsonNode sendMessage(Params params) {
    var person = bot.known(params.chat());
    var text = text(params);
    var keyboard = Markup.parse(params.text("reply_markup"));
    return send(person, "text", text, keyboard, "");
  }

  private JsonNode sendFile(Params params, String kind, int maxBytes) {
    var person = bot.known(params.chat());
    var file = params.files().get(kind);
    if (file == null || file.size() == 0) {
      throw Refused.badRequest("there is no " + kind + " in the request");
    }
    if (file.size() > maxBytes) {
      throw new Refused(413, "Request Entity Too Large");
    }
    var caption = formatted(params, "caption");
    if (caption.text().length() > MAX_CAPTION) {
      throw Refused.badRequest("message caption is too long");
    }
    var keyboard = Markup.parse(params.text("reply_markup"));
    return send(person, kind, caption, keyboard, file.fileName());
  }

  private JsonNode send(
      FakePerson person, String kind, Formatted text, Keyboard keyboard, String fileName) {
    person.chat().mustTakeMessages();
    bot.admit(person.id());
    var message =
        new Shown(
            bot.nextMessageId(),
            true,
            kind,
            text.text(),
            text.entities(),
            keyboard,
            fileName,
            bot.now(),
            0);
    person.chat().add(message);
    return shown(person, message);
  }

  private JsonNode sendChatAction(Params params) {
    bot.known(params.chat()).chat().mustTakeMessages();
    return BooleanNode.TRUE;
  }

  private JsonNode editMessageText(Params params) {
    var person = bot.known(params.chat());
    var text = text(params);
    var keyboard = Markup.parseInline(params.text("reply_markup"));
    person.chat().mustTakeMessages();
    return shown(person, person.chat().editText(messageId(params), text, keyboard));
  }

  private JsonNode editMessageReplyMarkup(Params params) {
    var person = bot.known(params.chat());
    var keyboard = Markup.parseInline(params.text("reply_markup"));
    person.chat().mustTakeMessages();
    return shown(person, person.chat().editKeyboard(messageId(params), keyboard));
  }

  private JsonNode deleteMessage(Params params) {
    bot.known(params.chat()).chat().delete(messageId(params));
    return BooleanNode.TRUE;
  }

  private JsonNode answerCallbackQuery(Params params) {
    bot.answerTap(params.text("callback_query_id"), params.text("text"));
    return BooleanNode.TRUE;
  }

  private JsonNode shown(FakePerson person, Shown message) {
    bot.announce(person, message);
    return bot.json(message, person);
  }

  private static int messageId(Params params) {
    var id = params.number("message_id", 0);
    if (id <= 0) {
      throw Refused.badRequest("message identifier is not specified");
    }
    return id;
  }

  private static Formatted text(Params params) {
    var text = formatted(params, "text");
    if (text.text().isEmpty()) {
      throw Refused.badRequest("message text is empty");
    }
    if (text.text().length() > MAX_TEXT) {
      throw Refused.badRequest("message is too long");
    }
    return text;
  }

  private static Formatted formatted(Params params, String name) {
    return switch (params.text("parse_mode")) {
      case "" -> Formatted.plain(params.text(name));
      case "HTML" -> HtmlText.parse(params.text(name));
      default -> throw Refused.badRequest("unsupported parse_mode");
    };
  }
}
