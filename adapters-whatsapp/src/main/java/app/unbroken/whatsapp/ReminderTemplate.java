package app.unbroken.whatsapp;

import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Typed;
import app.unbroken.conversation.Notice;
import app.unbroken.user.Language;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * What is sent where free answers are closed: the words of a card in an approved template. One
 * about a single habit has its buttons, which carry the habit and the day; anything else has one
 * that asks for the list of the day.
 *
 * @param name of the template about one habit; the other one has {@code _today} behind it
 */
record ReminderTemplate(String name) {
  private static final int WORDS = 900;
  private static final String OF_THE_DAY = "_today";

  String nameOfTheDay() {
    return name + OF_THE_DAY;
  }

  boolean isOurs(String template) {
    return template.equals(name) || template.equals(nameOfTheDay());
  }

  ObjectNode message(ChatAddress to, Card card, String reference) {
    var words = card.text().characters();
    var language = language(words);
    var payloads =
        Notice.ofHabit(language).buttons().stream()
            .map(label -> payload(card.buttons(), label))
            .toList();
    return payloads.contains("")
        ? written(to, reference, nameOfTheDay(), language, words, List.of(list(language)))
        : written(to, reference, name, language, words, payloads);
  }

  /** A card does not say its language, but its letters do. */
  private static Language language(String words) {
    return words.codePoints().anyMatch(it -> Character.UnicodeScript.of(it) == CYRILLIC)
        ? Language.RUSSIAN
        : Language.ENGLISH;
  }

  private static final Character.UnicodeScript CYRILLIC = Character.UnicodeScript.CYRILLIC;

  private static String payload(List<Button> buttons, String label) {
    return buttons.stream()
        .filter(button -> button.label().endsWith(label))
        .map(Button::data)
        .findFirst()
        .orElse("");
  }

  private static String list(Language language) {
    var label = Notice.ofDay(language).buttons().getFirst();
    return MessageContent.SAYS + label.toLowerCase(Locale.ROOT);
  }

  private static ObjectNode written(
      ChatAddress to,
      String reference,
      String name,
      Language language,
      String words,
      List<String> payloads) {
    var marked = new Reference(reference, name + "/" + language.tag()).written();
    var message = WhatsAppRequests.message(to, marked, "template");
    var template = message.putObject("template").put("name", name);
    template.putObject("language").put("code", language.tag());
    var components = template.putArray("components");
    components
        .addObject()
        .put("type", "body")
        .putArray("parameters")
        .addObject()
        .put("type", "text")
        .put("text", flat(words));
    for (var index = 0; index < payloads.size(); index++) {
      button(components, index, payloads.get(index));
    }
    return message;
  }

  private static void button(ArrayNode components, int index, String payload) {
    components
        .addObject()
        .put("type", "button")
        .put("sub_type", "quick_reply")
        .put("index", Integer.toString(index))
        .putArray("parameters")
        .addObject()
        .put("type", "payload")
        .put("payload", payload);
  }

  /** A parameter has no line breaks and no wide gaps. */
  private static String flat(String words) {
    var line = words.strip().replaceAll("\\s*\\n+\\s*", " · ").replaceAll("\\s+", " ");
    return Typed.shorten(line, WORDS);
  }
}
