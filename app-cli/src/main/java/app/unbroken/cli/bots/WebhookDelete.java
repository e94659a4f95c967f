package app.unbroken.cli.bots;

import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.telegram.TelegramAccount;
import app.unbroken.webhook.telegram.TelegramCredentials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Has Telegram keep the updates. */
@Command(
    name = "delete",
    description = {
      "Has Telegram deliver nowhere; what is not delivered yet waits there for a day.",
      "A server with PUBLIC_URL sets the webhook again at its next start."
    })
final class WebhookDelete extends WebhookCommand {
  @Mixin private Consent consent = new Consent();

  WebhookDelete(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(String deleted) {}

  @Override
  void run(Store store, TelegramAccount account, TelegramCredentials credentials) {
    consent.orRefuse(around(), "Telegram will deliver no updates of %s.".formatted(id().value()));
    var act = Consent.Act.WEBHOOK_DELETE;
    store.audit().append(consent.line(store, around(), workspace(), act, id().value()));
    account.dropWebhook();
    answer(new View(id().value()), "Deleted the webhook of %s.\n".formatted(id().value()));
  }
}
