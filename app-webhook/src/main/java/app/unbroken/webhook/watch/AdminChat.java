package app.unbroken.webhook.watch;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Card;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Postbox;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.journal.People;
import app.unbroken.user.WorkspaceId;
import app.unbroken.webhook.settings.Config;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chat of whoever runs this; messengers let a bot write only to those who wrote to it. */
public final class AdminChat implements Consumer<String> {
  private static final Logger LOG = LoggerFactory.getLogger(AdminChat.class);
  private static final Duration KEEPS = Duration.ofHours(6);

  private final People people;
  private final Postbox postbox;
  private final Config.AdminChat chat;

  public AdminChat(People people, Postbox postbox, Config.AdminChat chat) {
    this.people = people;
    this.postbox = postbox;
    this.chat = chat;
  }

  @Override
  public void accept(String line) {
    var messenger = Messenger.ofCode(chat.messenger());
    var bot = new BotId(chat.messenger());
    var person = people.findByIdentity(WorkspaceId.DEFAULT, messenger, bot, chat.chat());
    if (person.isEmpty()) {
      LOG.warn("ADMIN_CHAT is nobody yet: write /start to the bot from there");
      return;
    }
    var to = new ChatAddress(messenger, bot, chat.chat());
    var card = Outgoing.show(Card.of(Text.plain(line)));
    postbox.post(person.get(), List.of(new Posting(to, Kind.ALERT, card, KEEPS)));
  }
}
