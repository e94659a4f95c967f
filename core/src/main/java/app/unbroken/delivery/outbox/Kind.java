package app.unbroken.delivery.outbox;

import app.unbroken.chat.Outgoing;
import java.util.Locale;

/** Why a letter is sent: how urgent it is, and whether it may come twice rather than never. */
public enum Kind {
  /** Somebody waits for it. */
  ANSWER(0, true),
  /** For whoever runs this. */
  ALERT(0, true),
  REMINDER(1, false),
  /** A summary, or what quiet hours held back. */
  DIGEST(2, false);

  private final int priority;
  private final boolean atLeastOnce;

  Kind(int priority, boolean atLeastOnce) {
    this.priority = priority;
    this.atLeastOnce = atLeastOnce;
  }

  /**
   * Whether it is for a person wherever they are, and not for the chat in which something was said:
   * refused in one messenger, it goes to another one of theirs.
   */
  public boolean followsThePerson() {
    return switch (this) {
      case REMINDER, DIGEST -> true;
      case ANSWER, ALERT -> false;
    };
  }

  /** Lower goes first. */
  public int priority() {
    return priority;
  }

  /** Whether a letter that was perhaps delivered is sent once more; otherwise it is left alone. */
  public boolean mayComeTwice(Outgoing what) {
    return atLeastOnce || isRepeatable(what);
  }

  /** Whether a person sees the same, however often it arrives. */
  public static boolean isRepeatable(Outgoing what) {
    return switch (what) {
      case Outgoing.Show show -> show.replaces() != null;
      case Outgoing.Nod nod -> true;
      case Outgoing.Hand hand -> false;
      case Outgoing.Draft draft -> false;
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Kind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
