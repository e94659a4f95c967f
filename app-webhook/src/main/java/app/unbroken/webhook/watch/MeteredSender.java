package app.unbroken.webhook.watch;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Outgoing;
import app.unbroken.delivery.MessageSender;
import app.unbroken.delivery.Sending;
import java.time.Duration;

/** A sender that measures how long its messenger takes, by what it answers. */
public final class MeteredSender implements MessageSender {
  private final MessageSender sender;
  private final Meters meters;

  public MeteredSender(MessageSender sender, Meters meters) {
    this.sender = sender;
    this.meters = meters;
  }

  @Override
  public Sending send(ChatAddress to, Outgoing what, String reference) {
    var began = System.nanoTime();
    var sending = sender.send(to, what, reference);
    meters
        .timer("unbroken.sends", "messenger", to.messenger().code(), "outcome", outcome(sending))
        .record(Duration.ofNanos(System.nanoTime() - began));
    return sending;
  }

  private static String outcome(Sending sending) {
    return switch (sending) {
      case Sending.Sent sent -> "sent";
      case Sending.Wait wait -> "rate_limited";
      case Sending.NotSent notSent -> "not_sent";
      case Sending.Unknown unknown -> "unknown";
      case Sending.Moved moved -> "moved";
      case Sending.Refused refused -> "refused";
    };
  }
}
