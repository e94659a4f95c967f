package app.unbroken.webhook;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.Unavailable;
import app.unbroken.delivery.courier.Report;
import app.unbroken.delivery.intake.DeadLetters;
import app.unbroken.webhook.http.Body;
import app.unbroken.webhook.http.Guarding;
import app.unbroken.webhook.http.Health;
import app.unbroken.webhook.http.Problem;
import app.unbroken.webhook.http.Strangers;
import app.unbroken.webhook.http.Traces;
import app.unbroken.webhook.settings.Config;
import app.unbroken.webhook.telegram.TelegramBots;
import app.unbroken.webhook.telegram.TelegramRoute;
import app.unbroken.webhook.watch.MeteredRequests;
import app.unbroken.webhook.watch.Meters;
import app.unbroken.webhook.whatsapp.WhatsAppBots;
import app.unbroken.webhook.whatsapp.WhatsAppRoute;
import app.unbroken.webhook.whatsapp.WhatsAppVerification;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every route there is. */
final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
  private static final BotId NO_BOT = new BotId("no-such-bot");

  private final Health health;
  private final TelegramBots telegram;
  private final WhatsAppBots whatsApp;
  private final DeadLetters deadLetters;
  private final BiConsumer<BotId, List<Report>> reports;
  private final Intake intake;
  private final Config.Listening listening;
  private final Meters meters;
  private final Strangers strangers;

  /** The messengers' lines, and where what cannot be read is kept. */
  record Lines(
      TelegramBots telegram,
      WhatsAppBots whatsApp,
      DeadLetters deadLetters,
      BiConsumer<BotId, List<Report>> reports) {}

  Routes(
      Health health,
      Lines lines,
      Intake intake,
      Strangers strangers,
      Config.Listening listening,
      Meters meters) {
    this.strangers = strangers;
    this.meters = meters;
    this.health = health;
    telegram = lines.telegram();
    whatsApp = lines.whatsApp();
    deadLetters = lines.deadLetters();
    reports = lines.reports();
    this.intake = intake;
    this.listening = listening;
  }

  void declare(RoutesConfig routes) {
    routes.before(Traces::begin);
    routes.before(Guarding::begin);
    var requests = new MeteredRequests(meters);
    routes.before(requests::begin);
    routes.after(strangers::slowDown);
    routes.after(requests::end);
    routes.after(context -> Traces.end());

    routes.get("/metrics", meters::scrape);
    routes.get("/health/live", health::live);
    routes.get("/health/ready", health::ready);

    var limit = listening.maxRequestBytes();
    routes.post(
        "/telegram", new TelegramRoute(telegram, intake, limit, context -> Config.TELEGRAM_BOT));
    routes.post("/telegram/{bot}", new TelegramRoute(telegram, intake, limit, Routes::named));

    declareWhatsApp(routes, "/whatsapp", context -> Config.WHATSAPP_BOT);
    declareWhatsApp(routes, "/whatsapp/{bot}", Routes::named);

    routes.exception(Body.Refused.class, (refused, context) -> refused.problem().answer(context));
    routes.exception(Unavailable.class, (away, context) -> Problem.unavailable().answer(context));
    routes.exception(HttpResponseException.class, Routes::refused);
    routes.exception(Exception.class, Routes::broken);
  }

  private void declareWhatsApp(RoutesConfig routes, String path, Function<Context, BotId> botOf) {
    routes.get(path, new WhatsAppVerification(whatsApp, botOf));
    routes.post(path, new WhatsAppRoute(whatsApp, intake, deadLetters, reports, botOf));
  }

  private static BotId named(Context context) {
    try {
      return new BotId(context.pathParam("bot"));
    } catch (IllegalArgumentException e) {
      return NO_BOT;
    }
  }

  private static void refused(HttpResponseException refused, Context context) {
    var problem =
        switch (refused.getStatus()) {
          case 404 -> Problem.of(404, "not-found", "there is nothing here");
          case 405 -> Problem.of(405, "method-not-allowed", "not with this method");
          default -> Problem.of(refused.getStatus(), "refused", "this cannot be done");
        };
    problem.answer(context);
  }

  private static void broken(Exception failure, Context context) {
    LOG.error("{} {} failed", context.method(), context.endpoint().path, failure);
    Problem.of(500, "broken", "something broke here; nothing is known to be saved").answer(context);
  }
}
