package app.unbroken.cli.bots;

import app.unbroken.cli.print.Table;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.telegram.TelegramAccount;
import app.unbroken.webhook.telegram.TelegramCredentials;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Where Telegram delivers. */
@Command(name = "info", description = "Asks Telegram where it delivers, and how that goes.")
final class WebhookInfo extends WebhookCommand {
  WebhookInfo(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(
      String bot, String url, int pending, String lastError, @Nullable String lastErrorAt) {}

  @Override
  void run(Store store, TelegramAccount account, TelegramCredentials credentials) {
    var now = account.webhook();
    var failed = now.lastErrorAt() == null ? null : now.lastErrorAt().toString();
    var view = new View(id().value(), now.url(), now.pending(), now.lastError(), failed);
    answer(view, words(view));
  }

  private static Table words(View view) {
    var table =
        new Table("Webhook of " + view.bot(), "")
            .row("  delivers to", view.url().isEmpty() ? "nowhere: by polling" : view.url())
            .row("  waiting", Integer.toString(view.pending()));
    return view.lastErrorAt() == null
        ? table
        : table.row("  failed at", view.lastErrorAt()).row("  because", view.lastError());
  }
}
