package app.unbroken.cli.bots;

import app.unbroken.chat.BotId;
import app.unbroken.cli.admin.AdminCommand;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.telegram.BotApi;
import app.unbroken.telegram.TelegramAccount;
import app.unbroken.telegram.TelegramException;
import app.unbroken.webhook.settings.Config;
import app.unbroken.webhook.telegram.TelegramCredentials;
import picocli.CommandLine.Option;

/** A question or a wish to Telegram about one bot. */
abstract class WebhookCommand extends AdminCommand {
  @Option(
      names = "--bot",
      paramLabel = "BOT",
      converter = BotIds.class,
      description = "Which bot; the one of the settings if not given.")
  private BotId bot = Config.TELEGRAM_BOT;

  WebhookCommand(Surroundings around) {
    super(around);
  }

  final BotId id() {
    return bot;
  }

  abstract void run(Store store, TelegramAccount account, TelegramCredentials credentials);

  @Override
  protected final void run(Store store) {
    var credentials = credentials(store);
    try (var api = BotApi.of(server(), credentials.token())) {
      run(store, new TelegramAccount(api), credentials);
    } catch (TelegramException refused) {
      throw Refusal.failed(String.valueOf(refused.getMessage()));
    }
  }

  private java.net.URI server() {
    var settings = around().settings().telegram();
    return settings == null ? Config.TELEGRAM_API : settings.api();
  }

  private TelegramCredentials credentials(Store store) {
    var settings = around().settings();
    var bots = store.backstage().bots(settings);
    return bots.find(bot)
        .filter(found -> found.workspace().equals(workspace()))
        .flatMap(found -> TelegramCredentials.of(bots.credentialsOf(found)))
        .orElseThrow(() ->
            Refusal.failed(
                "no Telegram bot %s is kept here: start `unbroken serve` once with TELEGRAM_BOT_TOKEN, or use `unbroken bots add`"
                    .formatted(bot.value())));
  }

  /** The path at which this server takes the updates of a bot. */
  static String path(BotId bot) {
    return bot.equals(Config.TELEGRAM_BOT) ? "/telegram" : "/telegram/" + bot.value();
  }
}
