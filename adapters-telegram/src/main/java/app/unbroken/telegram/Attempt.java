package app.unbroken.telegram;

import app.unbroken.delivery.MessageSender;
import app.unbroken.telegram.TelegramRequests.Form;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.response.BaseResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * One message on its way: it may take several questions, but no longer than a sender may, so a
 * further question is only begun while there is time for it to run into its own limit.
 */
final class Attempt {
  private static final String BAD_MARKUP = "can't parse entities";

  private final BotApi api;
  private final InstantSource clock;
  private final Instant latest;

  Attempt(BotApi api, InstantSource clock) {
    this.api = api;
    this.clock = clock;
    this.latest = clock.instant().plus(MessageSender.LONGEST).minus(BotApi.CALL_LIMIT);
  }

  <T extends BaseRequest<T, R>, R extends BaseResponse> Answer ask(BaseRequest<T, R> request) {
    return clock.instant().isAfter(latest)
        ? new Answer.Unheard("no time for another question")
        : api.ask(request);
  }

  /** With markup; where Telegram cannot read it, once more without. */
  <T extends BaseRequest<T, R>, R extends BaseResponse> Answer askEitherWay(
      Function<Form, BaseRequest<T, R>> request) {
    var answer = ask(request.apply(Form.HTML));
    return answer.isDeclinedSaying(BAD_MARKUP) ? ask(request.apply(Form.PLAIN)) : answer;
  }
}
