package app.unbroken.telegram.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads Telegram's HTML as strictly as Telegram does. */
final class HtmlText {
  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("span", "spoiler"),
          Map.entry("tg-spoiler", "spoiler"),
          Map.entry("a", "text_link"),
          Map.entry("tg-emoji", "custom_emoji"),
          Map.entry("tg-time", "date_time"),
          Map.entry("code", "code"),
          Map.entry("pre", "pre"),
          Map.entry("blockquote", "blockquote"));
  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private final List<Entity> entities = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int at;

  private record Open(String tag, int offset) {}

  private HtmlText(String html) {
    this.html = html;
  }

  /** The text and its styles, or a refusal. */
  static Formatted parse(String html) {
    return new HtmlText(html).parse();
  }

  private Formatted parse() {
    while (at < html.length()) {
      switch (html.charAt(at)) {
        case '&' -> reference();
        case '<' -> tag();
        default -> text.append(html.charAt(at++));
      }
    }
    if (!open.isEmpty()) {
      var tag = open.element().tag();
      throw bad("Can't find end tag corresponding to start tag \"" + tag + "\"");
    }
    return new Formatted(text.toString(), entities).stripped();
  }

  /** What is no known reference stands for itself. */
  private void reference() {
    var end = html.indexOf(';', at);
    var characters = end < 0 ? "" : referred(html.substring(at + 1, end));
    if (characters.isEmpty()) {
      text.append(html.charAt(at++));
    } else {
      text.append(characters);
      at = end + 1;
    }
  }

  private static String referred(String name) {
    if (!name.matches("#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}")) {
      return NAMED.getOrDefault(name, "");
    }
    var codePoint =
        name.startsWith("#x")
            ? Integer.parseInt(name.substring(2), 16)
            : Integer.parseInt(name.substring(1));
    return codePoint > 0 && Character.isValidCodePoint(codePoint)
        ? Character.toString(codePoint)
        : "";
  }

  private void tag() {
    var start = at;
    var end = html.indexOf('>', start);
    if (html.startsWith("</", start)) {
      endTag(start, end);
    } else {
      startTag(start, end);
    }
    at = end + 1;
  }

  private void startTag(int start, int end) {
    if (end < 0) {
      throw bad("Unclosed start tag at byte offset " + bytes(start));
    }
    var parts = html.substring(start + 1, end).strip().split("\\s+", 2);
    var name = parts[0].toLowerCase(Locale.ROOT);
    if (!TAGS.containsKey(name)) {
      throw bad("Unsupported start tag \"" + name + "\" at byte offset " + bytes(start));
    }
    var attributes = attributes(parts.length > 1 ? parts[1] : "");
    if (name.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
      throw bad("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(start));
    }
    open.push(new Open(name, text.length()));
  }

  private static Map<String, String> attributes(String written) {
    var attributes = new HashMap<String, String>();
    for (var pair : written.split("\\s+")) {
      var parts = pair.split("=", 2);
      attributes.put(parts[0], parts.length > 1 ? parts[1].replaceAll("^[\"']|[\"']$", "") : "");
    }
    return attributes;
  }

  private void endTag(int start, int end) {
    if (open.isEmpty()) {
      throw bad("Unexpected end tag at byte offset " + bytes(start));
    }
    if (end < 0) {
      throw bad("Unclosed end tag at byte offset " + bytes(start));
    }
    var name = html.substring(start + 2, end).strip().toLowerCase(Locale.ROOT);
    var begun = open.pop();
    if (!name.isEmpty() && !name.equals(begun.tag())) {
      var expected = "\"</" + begun.tag() + ">\", found \"</" + name + ">\"";
      throw bad("Unmatched end tag at byte offset " + bytes(start) + ", expected " + expected);
    }
    var length = text.length() - begun.offset();
    if (length > 0) {
      entities.add(new Entity(TAGS.get(begun.tag()), begun.offset(), length));
    }
  }

  private int bytes(int characters) {
    return html.substring(0, characters).getBytes(StandardCharsets.UTF_8).length;
  }

  private static Refused bad(String why) {
    return Refused.badRequest("can't parse entities: " + why);
  }
}
