package app.unbroken.delivery.outbox;

import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.util.List;
import java.util.UUID;

/** Letters for tests. */
public final class Letters {
  private Letters() {}

  public static Outgoing saying(String text) {
    return Outgoing.show(Card.of(Text.plain(text)));
  }

  public static Outgoing editing(String text) {
    return new Outgoing.Show(Card.of(Text.plain(text)), new MessageId("7"), "");
  }

  /** One of each form, with everything in it that can be. */
  public static List<Outgoing> ofEveryForm() {
    var text =
        Text.plain("a < b\n").andBold("жирно").andItalic("🏃‍♀️").andStruck("x").andCode("y");
    var rows =
        List.of(
            List.of(new Button("✅ Done", "v1:d:1"), new Button("Later", "v1:l:1", "in an hour")),
            List.of(new Button("Menu", "v1:m")));
    return List.of(
        saying("plain"),
        new Outgoing.Show(new Card(text, rows, "Where I am"), new MessageId("42"), "tap-1"),
        new Outgoing.Draft("some notes"),
        new Outgoing.Nod("tap-2", ""),
        new Outgoing.Nod("tap-3", "Saved"),
        new Outgoing.Hand("export.csv", "text/csv", new byte[] {0, 1, -1, 127}, text));
  }

  public static Letter letter(long id, ChatAddress to, Kind kind, Outgoing what) {
    return tried(id, to, kind, what, 0, 0);
  }

  /** A letter that was tried before, and perhaps delivered. */
  public static Letter tried(
      long id, ChatAddress to, Kind kind, Outgoing what, int attempts, int doubts) {
    var user = new UserId(WorkspaceId.DEFAULT, new UUID(1, 1));
    var lease = new UUID(0, id);
    return new Letter(
        new LetterId(id), user, to, kind, what, attempts, doubts, false, false, lease);
  }
}
