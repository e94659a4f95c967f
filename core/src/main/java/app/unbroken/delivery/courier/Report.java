package app.unbroken.delivery.courier;

import app.unbroken.chat.MessageId;
import app.unbroken.delivery.Sending;
import app.unbroken.delivery.outbox.LetterId;
import org.jspecify.annotations.Nullable;

/**
 * What a messenger tells later about a letter that it had taken.
 *
 * @param failure what the failure means, null where it is none
 * @param price null where none is named
 */
public record Report(
    LetterId letter,
    MessageId message,
    Stage stage,
    @Nullable Sending failure,
    @Nullable Price price) {

  /** How far it came, each further than the one before. */
  public enum Stage {
    SENT,
    DELIVERED,
    READ,
    FAILED
  }

  /** What a delivered message costs, in the messenger's words. */
  public record Price(boolean billable, String category, String type, String model) {}
}
