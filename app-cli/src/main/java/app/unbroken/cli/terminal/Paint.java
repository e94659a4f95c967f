package app.unbroken.cli.terminal;

import app.unbroken.chat.Text;

/** Turns rich text into what a terminal shows. */
enum Paint {
  PLAIN {
    @Override
    String paint(Text.Style style, String characters) {
      return characters;
    }

    @Override
    String faint(String characters) {
      return characters;
    }
  },
  COLOURED {
    @Override
    String paint(Text.Style style, String characters) {
      return switch (style) {
        case PLAIN -> characters;
        case BOLD -> "\u001b[1m" + characters + "\u001b[22m";
        case ITALIC -> "\u001b[3m" + characters + "\u001b[23m";
        case STRUCK -> "\u001b[9m" + characters + "\u001b[29m";
        case CODE -> "\u001b[36m" + characters + "\u001b[39m";
      };
    }

    @Override
    String faint(String characters) {
      return "\u001b[2m" + characters + "\u001b[22m";
    }
  };

  abstract String paint(Text.Style style, String characters);

  abstract String faint(String characters);

  String paint(Text text) {
    var painted = new StringBuilder();
    text.spans().forEach(span -> painted.append(paint(span.style(), span.characters())));
    return painted.toString();
  }
}
