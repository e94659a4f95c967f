package app.unbroken.webhook.whatsapp;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Alerts;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.Credentials;
import app.unbroken.delivery.MessageSender;
import app.unbroken.user.WorkspaceId;
import app.unbroken.webhook.settings.Config;
import app.unbroken.whatsapp.TemplateNews;
import app.unbroken.whatsapp.WhatsAppException;
import app.unbroken.whatsapp.WhatsAppInbound;
import app.unbroken.whatsapp.WhatsAppLook;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every WhatsApp number there is, with the credentials it has now. */
public final class WhatsAppBots implements AutoCloseable {
  /** Every so many rounds somebody is asked who never answers. */
  private static final int SELDOM = 128;

  private static final Logger LOG = LoggerFactory.getLogger(WhatsAppBots.class);

  private final Bots bots;
  private final Around around;
  private volatile Map<BotId, WhatsAppLine> lines = Map.of();
  private volatile String number = "";
  private int lookUps;

  /** When somebody wrote last. */
  @FunctionalInterface
  public interface LastInbound {
    Optional<Instant> of(WorkspaceId workspace, ChatAddress from);
  }

  /** What all numbers have in common. */
  public record Around(
      URI server,
      String reminderTemplate,
      LastInbound lastInbound,
      Alerts alerts,
      InstantSource clock) {}

  public WhatsAppBots(Bots bots, Around around) {
    this.bots = bots;
    this.around = around;
  }

  /** The number of the settings is kept like every other. */
  public void keep(Bot bot, Config.WhatsApp settings) {
    var known = bots.find(bot.id()).map(bots::credentialsOf).orElse(Credentials.NONE);
    var credentials = WhatsAppCredentials.of(settings).kept();
    if (!credentials.equals(known)) {
      bots.keep(bot, credentials);
    }
  }

  /** Looks at what is kept, and opens and closes lines accordingly. */
  public synchronized void refresh() {
    var next = new HashMap<BotId, WhatsAppLine>();
    for (var bot : bots.list()) {
      if (bot.messenger() == Messenger.WHATSAPP) {
        lineOf(bot).ifPresent(line -> next.put(bot.id(), line));
      }
    }
    var gone =
        lines.values().stream().filter(line -> !line.equals(next.get(line.bot().id()))).toList();
    lines = Map.copyOf(next);
    gone.forEach(WhatsAppLine::close);
  }

  /** What people dial to write to the number of the settings; empty until Meta has said it. */
  public String number() {
    return number;
  }

  /** Asks for it until it is known, less and less often. */
  public void lookUpNumber() {
    var line = lines.get(Config.WHATSAPP_BOT);
    if (number.isEmpty() && line != null && isWorthAsking(++lookUps)) {
      try {
        number = WhatsAppLook.at(line.api()).dialled();
      } catch (WhatsAppException later) {
        LOG.info("The number of {} is not known yet: {}", line.bot().id(), later.getMessage());
      }
    }
  }

  private static boolean isWorthAsking(int round) {
    return Integer.bitCount(round) == 1 || round % SELDOM == 0;
  }

  public Optional<MessageSender> sender(BotId bot) {
    return line(bot).map(WhatsAppLine::sender);
  }

  Optional<WhatsAppLine> line(BotId bot) {
    return Optional.ofNullable(lines.get(bot));
  }

  /** Reads what one app sends, which may be about each of its numbers and about no other's. */
  WhatsAppInbound inbound(WhatsAppLine signed) {
    return new WhatsAppInbound(
        number ->
            lines.values().stream()
                .filter(line -> line.number().equals(number) && line.sharesApp(signed))
                .map(line -> line.bot().id())
                .findFirst(),
        around.clock());
  }

  /** Meta names the account and no number: each number of the app is meant. */
  void heard(WhatsAppLine signed, TemplateNews news) {
    lines.values().stream()
        .filter(line -> line.sharesApp(signed))
        .forEach(line -> line.sender().heard(news));
  }

  @Override
  public synchronized void close() {
    lines.values().forEach(WhatsAppLine::close);
    lines = Map.of();
  }

  /** Nothing where something of what it needs is missing. */
  private Optional<WhatsAppLine> lineOf(Bot bot) {
    var open = lines.get(bot.id());
    return WhatsAppCredentials.of(bots.credentialsOf(bot))
        .map(credentials ->
            open != null && open.credentials().equals(credentials)
                ? open
                : WhatsAppLine.open(bot, credentials, around));
  }
}
