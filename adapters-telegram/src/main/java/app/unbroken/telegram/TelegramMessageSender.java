package app.unbroken.telegram;

import app.unbroken.chat.Card;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Outgoing.Draft;
import app.unbroken.chat.Outgoing.Hand;
import app.unbroken.chat.Outgoing.Nod;
import app.unbroken.chat.Outgoing.Show;
import app.unbroken.delivery.MessageSender;
import app.unbroken.delivery.Sending;
import app.unbroken.telegram.Answer.Declined;
import com.fasterxml.jackson.databind.JsonNode;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.response.BaseResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Sends what one bot says. Telegram echoes no reference, so ours is not passed on. */
public final class TelegramMessageSender implements MessageSender, AutoCloseable {
  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final Pattern MESSAGE_ID = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");
  private static final int MAX_PICTURE_BYTES = 10_000_000;

  private static final String SAME_ALREADY = "message is not modified";
  private static final String TOO_LATE = "query is too old";
  private static final String NOT_FOR_EDITING = "message can't be edited";
  private static final List<String> NOTHING_TO_EDIT =
      List.of(
          "message to edit not found",
          "message_id_invalid",
          "there is no text in the message to edit");
  private static final List<String> NOT_A_PICTURE = List.of("photo", "image");

  private final BotApi api;
  private final InstantSource clock;
  private final RaisedKeyboards keyboards = new RaisedKeyboards();
  private final FloodGauge floods = new FloodGauge();
  private final ExecutorService bystanders = Executors.newVirtualThreadPerTaskExecutor();

  public TelegramMessageSender(BotApi api, InstantSource clock) {
    this.api = api;
    this.clock = clock;
  }

  @Override
  public Sending send(ChatAddress to, Outgoing what, String reference) {
    var attempt = new Attempt(api, clock);
    return switch (what) {
      case Show show -> show(to.chat(), show, attempt);
      case Nod nod -> nod(to.chat(), nod, attempt);
      case Hand hand -> hand(to.chat(), hand, attempt);
      case Draft draft ->
          new Sending.Refused(Sending.Refusal.MESSAGE, "a draft that nobody wrote out");
    };
  }

  /** Lets what is still under way come to their end, for a moment. */
  @Override
  public void close() {
    bystanders.shutdown();
    try {
      bystanders.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Sending show(String chat, Show show, Attempt attempt) {
    if (!show.tap().isEmpty()) {
      beside(TelegramRequests.nod(show.tap(), ""));
    }
    var replaced = show.replaces();
    return replaced == null || show.card().asksLocation() || !isOurs(replaced)
        ? sendNew(chat, show.card(), attempt)
        : edit(chat, replaced, show.card(), attempt);
  }

  /** Another messenger's id can stand here when somebody goes on in another place. */
  private static boolean isOurs(MessageId message) {
    return MESSAGE_ID.matcher(message.value()).matches();
  }

  private Sending edit(String chat, MessageId replaced, Card card, Attempt attempt) {
    var message = Integer.parseInt(replaced.value());
    var answer = attempt.askEitherWay(form -> TelegramRequests.edit(chat, message, card, form));
    if (answer.isDeclinedSaying(SAME_ALREADY)) {
      return new Sending.Sent(replaced);
    }
    if (answer.isDeclinedSaying(NOT_FOR_EDITING)) {
      // It has a keyboard in place of the phone's, which goes when the message goes.
      keyboards.raised(chat, replaced);
      return sendNew(chat, card, attempt);
    }
    return NOTHING_TO_EDIT.stream().anyMatch(answer::isDeclinedSaying)
        ? sendNew(chat, card, attempt)
        : sending(chat, answer, given -> new Sending.Sent(replaced));
  }

  private Sending sendNew(String chat, Card card, Attempt attempt) {
    var answer = attempt.askEitherWay(form -> TelegramRequests.message(chat, card, form));
    var sending = sending(chat, answer, TelegramMessageSender::accepted);
    if (sending instanceof Sending.Sent(var message) && message != null) {
      keyboards.lowered(chat).ifPresent(old -> beside(TelegramRequests.delete(chat, old)));
      if (card.asksLocation()) {
        keyboards.raised(chat, message);
      }
    }
    return sending;
  }

  /**
   * Asked at the same time as what matters, and whatever comes of either: until its tap is answered
   * a button keeps spinning, but nothing else depends on it.
   */
  private <T extends BaseRequest<T, R>, R extends BaseResponse> void beside(
      BaseRequest<T, R> request) {
    bystanders.execute(() -> api.ask(request));
  }

  private Sending nod(String chat, Nod nod, Attempt attempt) {
    var answer = attempt.ask(TelegramRequests.nod(nod.tap(), nod.toast()));
    return answer.isDeclinedSaying(TOO_LATE)
        ? new Sending.Sent(null)
        : sending(chat, answer, given -> new Sending.Sent(null));
  }

  private Sending hand(String chat, Hand hand, Attempt attempt) {
    if (PICTURES.contains(hand.mediaType()) && hand.content().length <= MAX_PICTURE_BYTES) {
      var answer = attempt.askEitherWay(form -> TelegramRequests.photo(chat, hand, form));
      if (NOT_A_PICTURE.stream().noneMatch(answer::isDeclinedSaying)) {
        return sending(chat, answer, TelegramMessageSender::accepted);
      }
    }
    var answer = attempt.askEitherWay(form -> TelegramRequests.document(chat, hand, form));
    return sending(chat, answer, TelegramMessageSender::accepted);
  }

  private static Sending accepted(JsonNode message) {
    var id = message.path("message_id").asInt();
    return id == 0
        ? new Sending.Unknown("accepted without a message")
        : new Sending.Sent(new MessageId(Integer.toString(id)));
  }

  private Sending sending(String chat, Answer answer, Function<JsonNode, Sending> given) {
    return switch (answer) {
      case Answer.Given(var result) -> given.apply(result);
      case Declined declined -> DeclinedSending.of(declined, isOfWholeBot(chat, declined));
      case Answer.Unheard(var why) -> new Sending.NotSent(why);
      case Answer.Unclear(var why) -> new Sending.Unknown(why);
    };
  }

  private boolean isOfWholeBot(String chat, Declined declined) {
    return declined.code() == 429 && floods.isWholeBot(chat, clock.instant());
  }
}
