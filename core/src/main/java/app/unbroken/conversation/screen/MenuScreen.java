package app.unbroken.conversation.screen;

import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import java.util.Optional;

/** From where everything can be reached. */
public final class MenuScreen {
  private MenuScreen() {}

  public static Screen of(Reader reader, int page) {
    return PendingErasure.on(places(reader, page), reader)
        .ways(reader.back(new Tap.Open(Place.TODAY, 0)));
  }

  /** What the typed label of a place leads to, from wherever it was typed. */
  public static Optional<Tap> named(Reader reader, String typed) {
    return places(reader, 0).labelled(typed);
  }

  private static Screen places(Reader reader, int page) {
    return reader
        .screen(Text.bold(reader.say("menu.title")), Place.MENU, page)
        .action(
            reader.opens("button.today", Place.TODAY),
            reader.choice("button.new", new Tap.Begin(Beginning.NEW)),
            reader.opens("button.habits", Place.HABITS),
            reader.opens("button.statistics", Place.STATISTICS),
            reader.opens("button.pauses", Place.PAUSES),
            reader.opens("button.settings", Place.SETTINGS),
            reader.opens("button.link", Place.LINK),
            reader.opens("button.export", Place.EXPORT),
            reader.opens("button.help", Place.HELP));
  }
}
