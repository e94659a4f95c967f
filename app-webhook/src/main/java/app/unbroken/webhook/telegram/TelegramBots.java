package app.unbroken.webhook.telegram;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.Credentials;
import app.unbroken.delivery.MessageSender;
import app.unbroken.telegram.BotToken;
import app.unbroken.webhook.settings.Config;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every Telegram bot there is, with the credentials it has now: a bot that was added, or whose
 * token was rotated, speaks through a new line after the next look.
 */
public final class TelegramBots implements AutoCloseable {
  private static final int SECRET_BYTES = 32;

  private final Bots bots;
  private final URI server;
  private final InstantSource clock;
  private volatile Map<BotId, TelegramLine> lines = Map.of();
  private volatile String name = "";

  public TelegramBots(Bots bots, URI server, InstantSource clock) {
    this.bots = bots;
    this.server = server;
    this.clock = clock;
  }

  /** The bot of the settings is kept like every other; without a secret it is given one. */
  public void keep(Bot bot, Config.Telegram settings) {
    var known = bots.find(bot.id()).map(bots::credentialsOf).orElse(Credentials.NONE);
    var token = new BotToken(settings.token().value());
    var secret = settings.webhookSecret();
    var credentials =
        TelegramCredentials.of(known)
            .map(kept -> kept.with(token))
            .map(kept -> secret == null ? kept : kept.rotatedTo(secret.value(), clock.instant()))
            .orElseGet(() ->
                secret == null
                    ? TelegramCredentials.fresh(token)
                    : new TelegramCredentials(token, secret.value(), null))
            .kept();
    if (!credentials.equals(known)) {
      bots.keep(bot, credentials);
    }
  }

  /** Looks at what is kept, and opens and closes lines accordingly. */
  public synchronized void refresh() {
    var next = new HashMap<BotId, TelegramLine>();
    for (var bot : bots.list()) {
      if (bot.messenger() == Messenger.TELEGRAM) {
        next.put(bot.id(), lineOf(bot));
      }
    }
    var gone =
        lines.values().stream().filter(line -> !line.equals(next.get(line.bot().id()))).toList();
    lines = Map.copyOf(next);
    gone.forEach(TelegramLine::close);
  }

  public Optional<MessageSender> sender(BotId bot) {
    return line(bot).map(TelegramLine::sender);
  }

  /** How the bot of the settings is called; empty until Telegram has said it. */
  public String name() {
    return name;
  }

  void isCalled(BotId bot, String name) {
    if (bot.equals(Config.TELEGRAM_BOT)) {
      this.name = name;
    }
  }

  Optional<TelegramLine> line(BotId bot) {
    return Optional.ofNullable(lines.get(bot));
  }

  List<TelegramLine> all() {
    return List.copyOf(lines.values());
  }

  @Override
  public synchronized void close() {
    lines.values().forEach(TelegramLine::close);
    lines = Map.of();
  }

  private TelegramLine lineOf(Bot bot) {
    var credentials = bots.credentialsOf(bot);
    var open = lines.get(bot.id());
    return open != null && open.credentials().equals(credentials)
        ? open
        : TelegramLine.open(bot, credentials, server, clock);
  }

  static String freshSecret() {
    var bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
