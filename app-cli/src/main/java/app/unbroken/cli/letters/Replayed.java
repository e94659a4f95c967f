package app.unbroken.cli.letters;

import app.unbroken.chat.Messenger;
import app.unbroken.chat.Received;
import app.unbroken.delivery.courier.Report;
import app.unbroken.delivery.intake.DeadLetter;
import app.unbroken.telegram.TelegramInbound;
import app.unbroken.whatsapp.WhatsAppInbound;
import java.time.InstantSource;
import java.util.Optional;

/** What a dead letter turns out to be when it is read anew, by whoever reads its messenger. */
sealed interface Replayed {

  /** Somebody did something. */
  record Update(Received received) implements Replayed {}

  /** Something became of what was sent. */
  record Told(Report report) implements Replayed {}

  record Unread() implements Replayed {}

  static Replayed of(DeadLetter letter, Messenger messenger, InstantSource clock) {
    return switch (messenger) {
      case TELEGRAM -> telegram(letter, clock);
      case WHATSAPP -> whatsApp(letter, clock);
      case TERMINAL -> new Unread();
    };
  }

  private static Replayed telegram(DeadLetter letter, InstantSource clock) {
    var inbound = new TelegramInbound(letter.bot(), clock);
    return inbound.read(letter.raw().bytes())
            instanceof TelegramInbound.Reading.Something(var received)
        ? new Update(received)
        : new Unread();
  }

  /** Each dead letter is a batch of one, kept when it was clear whose number it came to. */
  private static Replayed whatsApp(DeadLetter letter, InstantSource clock) {
    var inbound = new WhatsAppInbound(number -> Optional.of(letter.bot()), clock);
    if (inbound.read(letter.raw().bytes())
            instanceof WhatsAppInbound.Reading.Batch(var items, var templates)
        && items.size() == 1) {
      return switch (items.getFirst()) {
        case WhatsAppInbound.Item.Arrived arrived -> new Update(arrived.received());
        case WhatsAppInbound.Item.Reported reported -> new Told(reported.report());
        case WhatsAppInbound.Item.Unreadable unreadable -> new Unread();
      };
    }
    return new Unread();
  }
}
