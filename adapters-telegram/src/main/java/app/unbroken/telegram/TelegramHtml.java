package app.unbroken.telegram;

import app.unbroken.chat.Text;

/** Writes a text as Telegram's HTML: the one place where characters become markup. */
final class TelegramHtml {
  private TelegramHtml() {}

  static String of(Text text) {
    var html = new StringBuilder();
    for (var span : text.spans()) {
      var tag = tag(span.style());
      if (tag.isEmpty()) {
        escape(span.characters(), html);
      } else {
        html.append('<').append(tag).append('>');
        escape(span.characters(), html);
        html.append("</").append(tag).append('>');
      }
    }
    return html.toString();
  }

  private static String tag(Text.Style style) {
    return switch (style) {
      case PLAIN -> "";
      case BOLD -> "b";
      case ITALIC -> "i";
      case STRUCK -> "s";
      case CODE -> "code";
    };
  }

  private static void escape(String characters, StringBuilder html) {
    for (var i = 0; i < characters.length(); i++) {
      switch (characters.charAt(i)) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        default -> html.append(characters.charAt(i));
      }
    }
  }
}
