package app.unbroken.delivery.courier;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.MessageSender;
import java.util.Optional;

/** Who speaks to the messenger of a bot; empty while this process cannot. */
@FunctionalInterface
public interface Senders {
  Optional<MessageSender> of(BotId bot);
}
