package app.unbroken.conversation.answer;

import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said to one message.
 *
 * @param edited what a tapped card turns into where it can be edited
 * @param fresh what is said in a message of its own: to a typed line, or where nothing can be
 *     edited
 * @param files what is handed over before it
 */
public record Answer(@Nullable Screen edited, @Nullable Screen fresh, List<Outgoing.Hand> files) {
  /** To those who have blocked the bot. */
  static final Answer SILENCE = new Answer(null, null, List.of());

  static Answer show(Screen screen) {
    return new Answer(screen, screen, List.of());
  }

  static Answer result(Screen edited, Screen fresh) {
    return new Answer(edited, fresh, List.of());
  }

  Answer handing(Outgoing.Hand file) {
    return new Answer(null, fresh, List.of(file));
  }

  /** The same below something that is to be said first. */
  Answer after(Text news) {
    return new Answer(
        edited == null ? null : edited.after(news),
        fresh == null ? null : fresh.after(news),
        files);
  }
}
