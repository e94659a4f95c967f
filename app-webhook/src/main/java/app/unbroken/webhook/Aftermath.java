package app.unbroken.webhook;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.Alerts;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.Sending;
import app.unbroken.delivery.courier.Report;
import app.unbroken.delivery.courier.Reports;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What messengers tell after the fact, and what follows for their bots. */
final class Aftermath implements BiConsumer<BotId, List<Report>> {
  private final Reports reports;
  private final Bots bots;
  private final Alerts alerts;
  private final Consumer<BotId> courier;

  /**
   * @param courier told of each bot for which something may have to be sent once more
   */
  Aftermath(Reports reports, Bots bots, Alerts alerts, Consumer<BotId> courier) {
    this.reports = reports;
    this.bots = bots;
    this.alerts = alerts;
    this.courier = courier;
  }

  @Override
  public void accept(BotId bot, List<Report> told) {
    for (var report : reports.take(bot, told)) {
      if (report.failure() instanceof Sending.Refused(var refusal, var why)
          && refusal == Sending.Refusal.BOT
          && bots.refuse(bot, why)) {
        alerts.raise("bot-refused", bot, why);
      }
    }
    courier.accept(bot);
  }
}
