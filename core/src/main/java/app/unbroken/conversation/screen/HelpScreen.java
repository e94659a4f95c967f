package app.unbroken.conversation.screen;

import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import java.util.List;

/** What can be written, with examples in the person's language. */
public final class HelpScreen {
  private static final List<String> COMMANDS =
      List.of(
          "today",
          "new",
          "habits",
          "stats",
          "pause",
          "undo",
          "settings",
          "link",
          "export",
          "forget");

  private HelpScreen() {}

  public static Screen of(Reader reader, int page) {
    var screen =
        reader
            .screen(Text.bold(reader.say("help.title")), Place.HELP, page)
            .line(reader.write("help.check.in"))
            .line(reader.write("help.new"))
            .line(reader.write("help.days"));
    for (var command : COMMANDS) {
      screen =
          screen.line(
              Text.empty()
                  .andCode(reader.command(command))
                  .and(" ")
                  .and(reader.say("help.command." + command)));
    }
    return screen
        .action(
            reader.opens("button.today", Place.TODAY),
            reader.choice("button.new", new Tap.Begin(Beginning.NEW)))
        .ways(reader.menu());
  }
}
