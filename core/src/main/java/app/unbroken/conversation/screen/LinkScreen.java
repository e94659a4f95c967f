package app.unbroken.conversation.screen;

import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;

/** What linking a second messenger is, and how it is done. */
public final class LinkScreen {
  private LinkScreen() {}

  public static Screen of(Reader reader, int page) {
    return reader
        .screen(
            Text.bold(reader.say("link.title")).line().and(reader.say("link.what")),
            Place.LINK,
            page)
        .ways(reader.back(new Tap.Open(Place.MENU, 0)), reader.menu());
  }
}
