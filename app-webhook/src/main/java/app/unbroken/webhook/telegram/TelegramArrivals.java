package app.unbroken.webhook.telegram;

import app.unbroken.conversation.Introduction;
import app.unbroken.telegram.BotApi;
import app.unbroken.telegram.TelegramAccount;
import app.unbroken.telegram.TelegramException;
import app.unbroken.telegram.TelegramInbound.Reading;
import app.unbroken.telegram.TelegramPolling;
import app.unbroken.telegram.TelegramPolling.WhenWebhook;
import app.unbroken.user.Language;
import app.unbroken.webhook.Intake;
import app.unbroken.webhook.settings.Config;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that updates arrive: by webhook where this server has a public address, by polling
 * where it has not. A bot that appears later is taken along.
 */
public final class TelegramArrivals implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramArrivals.class);
  private static final int CONNECTIONS = 40;

  private final TelegramBots bots;
  private final Intake intake;
  private final Way way;
  private final Map<TelegramLine, AutoCloseable> open = new HashMap<>();

  /** How updates come, and where the Bot API is. */
  public record Way(URI server, @Nullable URI publicUrl) {
    public static Way of(Config.Telegram settings, @Nullable URI address) {
      return switch (settings.mode()) {
        case POLLING -> new Way(settings.api(), null);
        case AUTO, WEBHOOK -> new Way(settings.api(), address);
      };
    }
  }

  public TelegramArrivals(TelegramBots bots, Intake intake, Way way) {
    this.bots = bots;
    this.intake = intake;
    this.way = way;
  }

  /** Begins for lines that are new, ends for those that are gone. */
  public synchronized void refresh() {
    var now = bots.all();
    for (var line : now) {
      open.computeIfAbsent(line, this::begin);
    }
    for (var lines = open.entrySet().iterator(); lines.hasNext(); ) {
      var arrival = lines.next();
      if (!now.contains(arrival.getKey())) {
        end(arrival.getValue());
        lines.remove();
      }
    }
  }

  @Override
  public synchronized void close() {
    open.values().forEach(TelegramArrivals::end);
    open.clear();
  }

  private AutoCloseable begin(TelegramLine line) {
    return way.publicUrl() == null ? poll(line) : receive(line, way.publicUrl());
  }

  private AutoCloseable receive(TelegramLine line, URI address) {
    var path = line.bot().id().equals(Config.TELEGRAM_BOT) ? "" : "/" + line.bot().id().value();
    var url = URI.create(address.toString().replaceAll("/$", "") + "/telegram" + path);
    var thread =
        Thread.ofVirtual()
            .name("telegram-webhook")
            .start(() ->
                trying(
                    line,
                    account -> {
                      var webhook =
                          new TelegramAccount.Webhook(
                              url, line.proofs().webhookSecret(), CONNECTIONS);
                      account.useWebhook(webhook);
                      introduce(line, account);
                      LOG.info("Telegram delivers to {}", url);
                    }));
    return thread::interrupt;
  }

  private AutoCloseable poll(TelegramLine line) {
    var api = BotApi.forPolling(way.server(), line.proofs().token());
    var polling = new TelegramPolling(api, updates -> take(line, updates), WhenWebhook.TAKE_OVER);
    polling.start();
    Thread.ofVirtual()
        .name("telegram-introduction")
        .start(() -> trying(line, account -> introduce(line, account)));
    return () -> {
      polling.close();
      api.close();
    };
  }

  /** One person's updates stay in order; those of others need not wait for them. */
  private void take(TelegramLine line, List<byte[]> updates) {
    for (var update : updates) {
      switch (line.inbound().read(update)) {
        case Reading.Something(var received) ->
            intake.take(line.bot().workspace(), received, update);
        case Reading.Nothing ignored -> {}
        case Reading.Unreadable(var id, var why) -> intake.setAside(line.bot(), id, update, why);
        case Reading.Malformed(var why) ->
            LOG.warn("Bot {} was given no update: {}", line.bot().id().value(), why);
      }
    }
  }

  private void introduce(TelegramLine line, TelegramAccount account) {
    for (var language : Language.values()) {
      var said = Introduction.in(language);
      var commands =
          said.commands().stream()
              .map(command -> new TelegramAccount.Command(command.name(), command.purpose()))
              .toList();
      var tag = language == Language.ENGLISH ? "" : language.tag();
      account.introduce(
          new TelegramAccount.Introduction(tag, commands, said.description(), said.about()));
    }
    bots.isCalled(line.bot().id(), account.me().username());
  }

  @FunctionalInterface
  private interface Errand {
    void run(TelegramAccount account);
  }

  /** What goes wrong here is no reason not to run: polling and sending say so themselves. */
  private static void trying(TelegramLine line, Errand errand) {
    try {
      errand.run(new TelegramAccount(line.api()));
    } catch (TelegramException refused) {
      LOG.error("Bot {}: {}", line.bot().id().value(), refused.getMessage());
    } catch (RuntimeException broken) {
      if (!(broken.getCause() instanceof InterruptedException)) {
        LOG.warn("Bot {} could not be set up: {}", line.bot().id().value(), broken.toString());
      }
    }
  }

  private static void end(AutoCloseable arrival) {
    try {
      arrival.close();
    } catch (Exception e) {
      LOG.warn("Cannot end polling: {}", e.toString());
    }
  }
}
