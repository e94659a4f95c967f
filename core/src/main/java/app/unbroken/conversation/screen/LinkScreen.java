package app.unbroken.conversation.screen;

import app.unbroken.chat.Messenger;
import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.linking.Account;
import app.unbroken.linking.Doors;
import app.unbroken.linking.LinkOutcome;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/** What linking a second messenger is, and how it is done. */
public final class LinkScreen {
  private LinkScreen() {}

  /** Where nobody can link. */
  public static Screen of(Reader reader) {
    return reader
        .screen(head(reader).and(reader.say("link.what")), Place.LINK, 0)
        .ways(reader.back(new Tap.Open(Place.MENU, 0)), reader.menu());
  }

  /**
   * A new code.
   *
   * @param linked where the person writes from
   * @param here where this is read
   */
  public static Screen code(
      Reader reader, LinkOutcome.Made made, Doors doors, Set<Messenger> linked, Messenger here) {
    var code = made.code();
    var text = head(reader).and(reader.write("link.made", Text.empty().andCode(code.typed())));
    for (var messenger : Messenger.values()) {
      var link = messenger == here ? null : doors.link(messenger, code).orElse(null);
      if (link != null) {
        text = text.line().and(reader.write("link.door", name(reader, messenger), link));
      }
    }
    var others = linked.stream().filter(messenger -> messenger != here).toList();
    var screen =
        reader
            .screen(text, Place.LINK, 0)
            .action(reader.choice("link.code.have", new Tap.Begin(Beginning.LINK_CODE)))
            .ways(reader.back(new Tap.Open(Place.MENU, 0)), reader.menu());
    return others.isEmpty()
        ? screen
        : screen
            .line(reader.write("link.with", names(reader, linked)))
            .action(
                reader.choice("link.part", new Tap.Begin(Beginning.UNLINK), names(reader, others)));
  }

  /** Ann, on Telegram since 3 Mar 2026, 4 habits. */
  public static Text account(Reader reader, Account account) {
    var name = account.name().value();
    var who = name.isEmpty() ? Text.plain(reader.say("link.nameless")) : Text.bold(name);
    return reader.write(
        "link.account",
        who,
        names(reader, account.messengers()),
        reader.words().dateWithYear(account.since()),
        account.habits());
  }

  /** Telegram and WhatsApp, always in the same order. */
  public static String names(Reader reader, Collection<Messenger> messengers) {
    return reader
        .words()
        .list(
            Arrays.stream(Messenger.values())
                .filter(messengers::contains)
                .map(messenger -> name(reader, messenger))
                .toList());
  }

  private static String name(Reader reader, Messenger messenger) {
    return reader.say("messenger." + messenger.code());
  }

  private static Text head(Reader reader) {
    return Text.bold(reader.say("link.title")).line();
  }
}
