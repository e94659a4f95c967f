package app.unbroken.whatsapp;

import app.unbroken.chat.Text;
import app.unbroken.chat.Text.Span;

/**
 * Writes a text with WhatsApp's marks. There is no way to escape one, so a span that could not be
 * marked cleanly (it has the mark in it, or begins or ends with a space) stays plain.
 */
final class WhatsAppText {
  private static final int MARKS = 2;

  private WhatsAppText() {}

  /** Of this length at most, with its marks. */
  static String of(Text text, int limit) {
    var marks =
        text.spans().stream().filter(span -> span.style() != Text.Style.PLAIN).count() * MARKS;
    var written = new StringBuilder();
    text.shortenedTo((int) Math.max(1, limit - marks)).spans().forEach(it -> write(it, written));
    return written.toString();
  }

  private static void write(Span span, StringBuilder written) {
    var mark = mark(span.style());
    var characters = span.characters();
    var isClean =
        !mark.isEmpty()
            && !characters.isEmpty()
            && characters.equals(characters.strip())
            && !characters.contains(mark)
            && !characters.contains("\n");
    if (isClean) {
      written.append(mark).append(characters).append(mark);
    } else {
      written.append(characters);
    }
  }

  private static String mark(Text.Style style) {
    return switch (style) {
      case PLAIN -> "";
      case BOLD -> "*";
      case ITALIC -> "_";
      case STRUCK -> "~";
      case CODE -> "`";
    };
  }
}
