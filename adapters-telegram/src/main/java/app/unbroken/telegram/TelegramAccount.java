package app.unbroken.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandScopeAllPrivateChats;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.GetMe;
import com.pengrad.telegrambot.request.GetWebhookInfo;
import com.pengrad.telegrambot.request.SetMyCommands;
import com.pengrad.telegrambot.request.SetMyDescription;
import com.pengrad.telegrambot.request.SetMyShortDescription;
import com.pengrad.telegrambot.request.SetWebhook;
import com.pengrad.telegrambot.response.BaseResponse;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a bot is to Telegram: its name, its webhook, its menu of commands. */
public final class TelegramAccount {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramAccount.class);

  /** What Failsafe takes for: no pause of its own this time. */
  private static final Duration GROWING_PAUSE = Duration.ofSeconds(-1);

  private final BotApi api;
  private final Duration firstPause;

  public TelegramAccount(BotApi api) {
    this(api, Duration.ofSeconds(1));
  }

  TelegramAccount(BotApi api, Duration firstPause) {
    this.api = api;
    this.firstPause = firstPause;
  }

  public record Me(long id, String username, String name) {}

  /**
   * @param secret what every call of the webhook will carry
   * @param maxConnections how many updates may be under way at once, 1-100
   */
  public record Webhook(URI url, String secret, int maxConnections) {
    @Override
    public String toString() {
      return "Webhook[" + url + "]";
    }
  }

  /** Where Telegram delivers to (empty: nowhere) and how that goes. */
  public record WebhookState(
      String url, int pending, String lastError, @Nullable Instant lastErrorAt) {}

  /** One line of the menu. */
  public record Command(String name, String description) {}

  /**
   * How the bot presents itself to those who read one language.
   *
   * @param language two letters, or empty for everybody else
   * @param description what an empty chat shows
   * @param about what the profile shows
   */
  public record Introduction(
      String language, List<Command> commands, String description, String about) {}

  public Me me() {
    var user = ask(new GetMe());
    return new Me(
        user.path("id").asLong(), user.path("username").asText(), user.path("first_name").asText());
  }

  /**
   * Has the updates delivered to a webhook. Where the reason for a failure may pass (the name does
   * not resolve yet, Telegram is away) it is tried again until it succeeds or the thread is
   * interrupted.
   *
   * @throws TelegramException where trying again would not help
   */
  public void useWebhook(Webhook webhook) {
    var answer = Failsafe.with(patience()).get(() -> api.ask(request(webhook)));
    given("setWebhook", answer);
  }

  public WebhookState webhook() {
    var info = ask(new GetWebhookInfo());
    var failedAt = info.path("last_error_date").asLong();
    return new WebhookState(
        info.path("url").asText(),
        info.path("pending_update_count").asInt(),
        info.path("last_error_message").asText(),
        failedAt == 0 ? null : Instant.ofEpochSecond(failedAt));
  }

  /** Updates that were not delivered yet stay. */
  public void dropWebhook() {
    ask(new DeleteWebhook());
  }

  public void introduce(Introduction introduction) {
    var language = introduction.language();
    var commands =
        introduction.commands().stream()
            .map(command -> new BotCommand(command.name(), command.description()))
            .toArray(BotCommand[]::new);
    ask(
        new SetMyCommands(commands)
            .scope(new BotCommandScopeAllPrivateChats())
            .languageCode(language));
    ask(new SetMyDescription().description(introduction.description()).languageCode(language));
    ask(new SetMyShortDescription().description(introduction.about()).languageCode(language));
  }

  private <T extends BaseRequest<T, R>, R extends BaseResponse> JsonNode ask(
      BaseRequest<T, R> request) {
    return given(request.getMethod(), api.ask(request));
  }

  private static JsonNode given(String call, Answer answer) {
    if (answer instanceof Answer.Given(var result)) {
      return result;
    }
    throw new TelegramException(call, answer);
  }

  private static SetWebhook request(Webhook webhook) {
    return new SetWebhook()
        .url(webhook.url().toString())
        .secretToken(webhook.secret())
        .maxConnections(webhook.maxConnections())
        .allowedUpdates(AllowedUpdates.names());
  }

  private RetryPolicy<Answer> patience() {
    return RetryPolicy.<Answer>builder()
        .handleResultIf(TelegramAccount::mayPass)
        .withMaxRetries(-1)
        .withBackoff(firstPause, Duration.ofMinutes(1))
        .withDelayFn(tried -> askedToWait(tried.getLastResult()))
        .onRetry(again -> LOG.warn("webhook not set yet: {}", again.getLastResult().failure()))
        .build();
  }

  private static Duration askedToWait(@Nullable Answer answer) {
    return answer instanceof Answer.Declined declined && declined.code() == 429
        ? declined.retryAfter()
        : GROWING_PAUSE;
  }

  private static boolean mayPass(Answer answer) {
    return switch (answer) {
      case Answer.Given given -> false;
      case Answer.Declined declined ->
          declined.code() == 429 || declined.says("failed to resolve host");
      case Answer.Unheard unheard -> true;
      case Answer.Unclear unclear -> true;
    };
  }
}
