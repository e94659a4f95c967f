package app.unbroken.delivery.outbox;

import app.unbroken.chat.MessageId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What becomes of a claimed letter. {@code why} is for operators and holds no text. */
public sealed interface Ending {

  record Delivered(@Nullable MessageId id) implements Ending {}

  /**
   * Another try, not before a while has passed; the later letters of the chat wait with it.
   *
   * @param counts whether this was one of the attempts it has
   * @param doubt whether it was perhaps delivered
   */
  record Again(Duration after, boolean counts, boolean doubt, String why) implements Ending {}

  /** Perhaps delivered; left alone. */
  record InDoubt(String why) implements Ending {}

  record Undeliverable(String why) implements Ending {}

  record TooLate() implements Ending {}

  /** What it was about is done, skipped, paused or gone. */
  record Unwanted() implements Ending {}

  /**
   * The person cannot be reached: nothing more is sent to this address until they write again, and
   * what waits for them there is cancelled.
   */
  record PersonGone(String why) implements Ending {}

  /** The chat has another id from now on, for this letter and everything after it. */
  record Moved(String newChat) implements Ending {}
}
