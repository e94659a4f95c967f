package app.unbroken.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Card;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import app.unbroken.telegram.TelegramPolling.WhenWebhook;
import app.unbroken.telegram.fake.FakeTelegram;
import app.unbroken.telegram.fake.Fault;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Everything goes wrong in every way, and what was logged and answered is read afterwards. */
@Tag("slow")
class TokenStaysSecretTest {
  private static final Pattern TOKEN = Pattern.compile("[0-9]{6,}:[A-Za-z0-9_-]{30,}|AA-fake");
  private static final ChatAddress CHAT =
      new ChatAddress(Messenger.TELEGRAM, new BotId("main"), "7");

  private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();
  private final AppenderBase<ILoggingEvent> ears =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          said.add(event.getFormattedMessage());
          if (event.getThrowableProxy() != null) {
            said.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
          }
        }
      };

  @BeforeEach
  void listen() {
    ears.start();
    root.setLevel(Level.TRACE);
    root.addAppender(ears);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(ears);
    root.setLevel(level);
  }

  @Test
  void no_token_in_logs_and_answers() {
    try (var telegram = FakeTelegram.start(InstantSource.system())) {
      telegram.person(7).says("private words");
      var token = new BotToken(FakeTelegram.TOKEN);
      goWrong(telegram, token);
      said.add(token.toString());
    }

    assertThat(said).hasSizeGreaterThan(20).noneMatch(line -> TOKEN.matcher(line).find());
    assertThat(said).noneMatch(line -> line.contains("private words"));
  }

  private void goWrong(FakeTelegram telegram, BotToken token) {
    try (var api = BotApi.of(telegram.url(), token);
        var sender = new TelegramMessageSender(api, InstantSource.system())) {
      for (var fault : faults()) {
        telegram.faults().always(fault);
        send(sender);
        complain(() -> new TelegramAccount(api).me());
        poll(telegram, token);
        telegram.faults().none();
      }
      telegram.goAway();
      send(sender);
      poll(telegram, token);
      complain(() -> new TelegramAccount(api).me());
    }
    try (var nowhere = BotApi.of(URI.create("http://telegram.invalid"), token);
        var sender = new TelegramMessageSender(nowhere, InstantSource.system())) {
      send(sender);
    }
  }

  private static List<Fault> faults() {
    return List.of(
        Fault.page(502),
        Fault.doneThenBroken(),
        Fault.doneThenHalf(),
        Fault.refuses(401, "Unauthorized"),
        Fault.refuses(409, "Conflict: terminated by other getUpdates request"),
        Fault.refuses(400, "Bad Request: can't parse entities: \"private words\""),
        Fault.tooManyRequests(1));
  }

  private void send(TelegramMessageSender sender) {
    var card = Outgoing.show(Card.of(Text.plain("private words")));
    said.add(sender.send(CHAT, card, "r").toString());
  }

  private void poll(FakeTelegram telegram, BotToken token) {
    var before = said.size();
    try (var api = BotApi.forPolling(telegram.url(), token);
        var polling =
            new TelegramPolling(api, updates -> {}, WhenWebhook.STAND_BACK, Duration.ofMillis(5))) {
      polling.start();
      await().atMost(Duration.ofSeconds(5)).until(() -> said.size() > before);
    }
  }

  private void complain(Runnable call) {
    try {
      call.run();
    } catch (TelegramException e) {
      said.add(ThrowableProxyUtil.asString(new ThrowableProxy(e)));
    }
  }
}
