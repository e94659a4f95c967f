package app.unbroken.conversation.exchange;

import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Screen;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is said to one message.
 *
 * @param edited what a tapped card turns into where it can be edited; null for nothing
 * @param fresh what is said in a message of its own: to a typed line, or where nothing can be
 *     edited; null for nothing
 * @param files what is handed over before it
 * @param captioned whether the last file may carry what is said, so that it costs no message
 */
public record Answer(
    @Nullable Screen edited, @Nullable Screen fresh, List<Outgoing.Hand> files, boolean captioned) {
  /** To those who have blocked the bot. */
  public static final Answer SILENCE = new Answer(null, null, List.of(), false);

  public Answer {
    files = List.copyOf(files);
  }

  public static Answer show(Screen screen) {
    return new Answer(screen, screen, List.of(), false);
  }

  public static Answer result(Screen edited, Screen fresh) {
    return new Answer(edited, fresh, List.of(), false);
  }

  /** With the words of the screen below the last file, where nothing more is to be tapped. */
  public static Answer hand(List<Outgoing.Hand> files, Screen screen) {
    return new Answer(null, screen, files, true);
  }

  /** The same below something that is to be said first. */
  public Answer after(Text said) {
    return with(screen -> screen.after(said));
  }

  public Answer leads(List<Choice> choices) {
    return choices.isEmpty()
        ? this
        : with(screen -> screen.lead(choices.toArray(Choice[]::new))).inAMessage();
  }

  /** The same with something that can be done besides. */
  public Answer also(Choice choice) {
    return with(screen -> screen.action(choice)).inAMessage();
  }

  /** The same together with news: below a short answer, above a long one. */
  public Answer withNews(Text news) {
    return with(screen -> screen.items().isEmpty() ? screen.before(news) : screen.after(news));
  }

  private Answer inAMessage() {
    return new Answer(edited, fresh, files, false);
  }

  private Answer with(UnaryOperator<Screen> change) {
    return new Answer(
        edited == null ? null : change.apply(edited),
        fresh == null ? null : change.apply(fresh),
        files,
        captioned);
  }
}
