package app.unbroken.webhook.telegram;

import app.unbroken.chat.BotId;
import app.unbroken.telegram.TelegramInbound.Reading;
import app.unbroken.telegram.TelegramSecret;
import app.unbroken.webhook.Intake;
import app.unbroken.webhook.http.Body;
import app.unbroken.webhook.http.Problem;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.function.Function;

/** An update of a Telegram bot: secret, body, desk, in this order. */
public final class TelegramRoute implements Handler {
  private final TelegramBots bots;
  private final Intake intake;
  private final int maxBytes;
  private final Function<Context, BotId> botOf;

  public TelegramRoute(
      TelegramBots bots, Intake intake, int maxBytes, Function<Context, BotId> botOf) {
    this.bots = bots;
    this.intake = intake;
    this.maxBytes = maxBytes;
    this.botOf = botOf;
  }

  @Override
  public void handle(Context context) {
    var line = bots.line(botOf.apply(context));
    // A bot that does not exist answers exactly like one whose secret is wrong.
    if (line.isEmpty() || !line.get().secrets().match(context.header(TelegramSecret.HEADER))) {
      context.header("Connection", "close");
      Problem.unauthorized().answer(context);
      return;
    }
    var body = Body.read(context, maxBytes);
    switch (line.get().inbound().read(body)) {
      case Reading.Something(var received) ->
          intake.take(line.get().bot().workspace(), received, body);
      case Reading.Nothing ignored -> {}
      case Reading.Unreadable(var id, var why) -> intake.setAside(line.get().bot(), id, body, why);
      case Reading.Malformed(var why) -> Problem.malformed(why).answer(context);
    }
  }
}
