package app.unbroken.whatsapp;

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
import app.unbroken.whatsapp.Answer.Declined;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sends what one number says. Nothing can be edited here, so whatever would replace a message is a
 * new one; a mere nod is nothing, because the tap is in the chat already. Our reference travels
 * with each message and comes back with every status of it.
 */
public final class WhatsAppMessageSender implements MessageSender, AutoCloseable {
  private static final Duration CALL_LIMIT = Duration.ofSeconds(9);
  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");
  private static final int MAX_PICTURE_BYTES = 5_000_000;

  private final CloudApi api;
  private final Windows windows;
  private final ReminderTemplate template;
  private final InstantSource clock;
  private final Consumer<String> templateRefused;
  private final PairPauses pauses = new PairPauses();
  private final RefusedTemplates refused = new RefusedTemplates();
  private final ExecutorService bystanders = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param template the name of the approved template about one habit
   * @param templateRefused hears of each template that Meta does not take, whenever it was tried
   */
  public WhatsAppMessageSender(
      CloudApi api,
      Windows windows,
      String template,
      InstantSource clock,
      Consumer<String> templateRefused) {
    this.api = api;
    this.windows = windows;
    this.template = new ReminderTemplate(template);
    this.clock = clock;
    this.templateRefused = templateRefused;
  }

  @Override
  public Sending send(ChatAddress to, Outgoing what, String reference) {
    var latest = clock.instant().plus(LONGEST).minus(CALL_LIMIT);
    return switch (what) {
      case Show show -> show(to, show.card(), reference, latest);
      case Nod nod -> new Sending.Sent(null);
      case Hand hand -> hand(to, hand, reference);
      case Draft draft ->
          new Sending.Refused(Sending.Refusal.MESSAGE, "a draft that nobody wrote out");
    };
  }

  /** Says that a message was read and is being answered; whatever comes of it. */
  public void seen(MessageId message) {
    bystanders.execute(
        () -> api.post("messages", WhatsAppRequests.seen(message.value()), CALL_LIMIT));
  }

  /** Meta thinks differently of a template from now on; one that is not ours changes nothing. */
  public void heard(TemplateNews news) {
    if (template.isOurs(news.name())) {
      if (news.isGood()) {
        refused.taken(news.template());
      } else if (refused.refused(news.template(), clock.instant())) {
        templateRefused.accept(news.template() + ": " + news.words());
      }
    }
  }

  @Override
  public void close() {
    bystanders.shutdown();
    try {
      bystanders.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Sending show(ChatAddress to, Card card, String reference, Instant latest) {
    if (windows.isClosed(to, clock.instant())) {
      return template(to, card, reference);
    }
    var answer = api.post("messages", WhatsAppRequests.card(to, card, reference), CALL_LIMIT);
    var closed = answer instanceof Declined declined && declined.code() == Failures.WINDOW_CLOSED;
    return closed && !clock.instant().isAfter(latest)
        ? template(to, card, reference)
        : sending(to, answer);
  }

  private Sending template(ChatAddress to, Card card, String reference) {
    var message = template.message(to, card, reference);
    var name = name(message);
    if (refused.isOff(name, clock.instant())) {
      return new Sending.Refused(Sending.Refusal.WINDOW, "the template " + name + " is refused");
    }
    var answer = api.post("messages", message, CALL_LIMIT);
    if (answer instanceof Declined declined && Failures.isOfTemplate(declined.code())) {
      if (refused.refused(name, clock.instant())) {
        templateRefused.accept(name + ": " + declined.failure());
      }
      return new Sending.Refused(Sending.Refusal.WINDOW, declined.failure());
    }
    return sending(to, answer);
  }

  private static String name(ObjectNode message) {
    var template = message.path("template");
    return template.path("name").asText() + "/" + template.path("language").path("code").asText();
  }

  /** An upload that nobody heard of does no harm: what counts is the message behind it. */
  private Sending hand(ChatAddress to, Hand hand, String reference) {
    if (windows.isClosed(to, clock.instant())) {
      return new Sending.Refused(Sending.Refusal.WINDOW, "a file cannot be sent as a template");
    }
    var isPicture =
        PICTURES.contains(hand.mediaType()) && hand.content().length <= MAX_PICTURE_BYTES;
    return switch (api.upload(new Upload(hand), CALL_LIMIT)) {
      case Answer.Given(var media) when !media.path("id").asText().isEmpty() -> {
        var kind = isPicture ? "image" : "document";
        var id = media.path("id").asText();
        var message = WhatsAppRequests.media(to, hand, kind, id, reference);
        yield sending(to, api.post("messages", message, CALL_LIMIT));
      }
      case Answer.Given given -> new Sending.NotSent("uploaded without an id");
      case Declined declined -> Failures.of(declined, Duration.ofSeconds(1));
      case Answer.Unheard(var why) -> new Sending.NotSent(why);
      case Answer.Unclear(var why) -> new Sending.NotSent("upload: " + why);
    };
  }

  private Sending sending(ChatAddress to, Answer answer) {
    return switch (answer) {
      case Answer.Given(var result) -> {
        pauses.over(to.chat());
        yield accepted(result);
      }
      case Declined declined when declined.code() == Failures.PAIR_LIMIT ->
          Failures.of(declined, pauses.next(to.chat()));
      case Declined declined -> Failures.of(declined, Duration.ofSeconds(1));
      case Answer.Unheard(var why) -> new Sending.NotSent(why);
      case Answer.Unclear(var why) -> new Sending.Unknown(why);
    };
  }

  private static Sending accepted(JsonNode result) {
    for (var message : result.path("messages")) {
      var id = message.path("id").asText();
      if (!id.isEmpty() && id.length() <= 200) {
        return new Sending.Sent(new MessageId(id));
      }
    }
    return new Sending.Unknown("accepted without a message");
  }
}
