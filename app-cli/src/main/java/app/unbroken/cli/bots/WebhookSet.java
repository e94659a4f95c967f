package app.unbroken.cli.bots;

import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.telegram.TelegramAccount;
import app.unbroken.webhook.telegram.TelegramCredentials;
import java.net.URI;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Has Telegram deliver to this server. */
@Command(
    name = "set",
    description = "Has Telegram deliver to PUBLIC_URL, as `serve` does when it starts.")
final class WebhookSet extends WebhookCommand {
  private static final int CONNECTIONS = 40;

  @Mixin private Consent consent = new Consent();

  WebhookSet(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(String bot, String url) {}

  @Override
  void run(Store store, TelegramAccount account, TelegramCredentials credentials) {
    var address = around().settings().publicUrl();
    if (address == null) {
      throw Refusal.wrongUsage("set PUBLIC_URL to the https address of this server");
    }
    var url = URI.create(address.toString().replaceAll("/$", "") + path(id()));
    var act = Consent.Act.WEBHOOK_SET;
    store.audit().append(consent.line(store, around(), workspace(), act, id().value()));
    account.useWebhook(new TelegramAccount.Webhook(url, credentials.webhookSecret(), CONNECTIONS));
    var view = new View(id().value(), url.toString());
    answer(view, "Telegram delivers to %s.\n".formatted(url));
  }
}
