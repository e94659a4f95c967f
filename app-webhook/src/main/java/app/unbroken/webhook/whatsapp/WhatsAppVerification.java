package app.unbroken.webhook.whatsapp;

import app.unbroken.chat.BotId;
import app.unbroken.webhook.http.Problem;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Objects;
import java.util.function.Function;

/** Meta asks whether an address is ours, whenever somebody enters it. */
public final class WhatsAppVerification implements Handler {
  private final WhatsAppBots bots;
  private final Function<Context, BotId> botOf;

  public WhatsAppVerification(WhatsAppBots bots, Function<Context, BotId> botOf) {
    this.bots = bots;
    this.botOf = botOf;
  }

  @Override
  public void handle(Context context) {
    var mode = context.queryParam("hub.mode");
    var token = context.queryParam("hub.verify_token");
    var isOurs =
        bots.line(botOf.apply(context))
            .filter(line -> line.verifyToken().accepts(mode, token))
            .isPresent();
    if (isOurs) {
      context
          .contentType("text/plain")
          .result(Objects.requireNonNullElse(context.queryParam("hub.challenge"), ""));
    } else {
      Problem.of(403, "forbidden", "the verify token is another one").answer(context);
    }
  }
}
