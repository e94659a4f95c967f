package app.unbroken.telegram;

import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.GetUpdates;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches updates where no webhook can reach us. A batch is confirmed to Telegram by asking for the
 * next one, and that is only done after it was taken: what is lost in between comes again.
 */
public final class TelegramPolling implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramPolling.class);

  private static final int HELD_OPEN_SECONDS = 50;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LOCKED_OUT_PAUSE = Duration.ofMinutes(10);
  private static final Duration FAREWELL = Duration.ofMillis(1900);

  private final BotApi api;
  private final Taker taker;
  private final WhenWebhook whenWebhook;
  private final Duration firstPause;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("telegram-polling").unstarted(this::run);

  private int offset;
  private int failures;

  /** Where updates go. */
  @FunctionalInterface
  public interface Taker {
    /** Returns once all of them are safe; throws where they are to come again. */
    void take(List<byte[]> updates);
  }

  /** A bot has a webhook or is polled, never both. */
  public enum WhenWebhook {
    /** Delete it. */
    TAKE_OVER,
    /** Leave it, say so, and wait until it is gone. */
    STAND_BACK
  }

  /**
   * @param api made by {@link BotApi#forPolling}
   */
  public TelegramPolling(BotApi api, Taker taker, WhenWebhook whenWebhook) {
    this(api, taker, whenWebhook, Duration.ofSeconds(1));
  }

  TelegramPolling(BotApi api, Taker taker, WhenWebhook whenWebhook, Duration firstPause) {
    this.api = api;
    this.taker = taker;
    this.whenWebhook = whenWebhook;
    this.firstPause = firstPause;
  }

  public void start() {
    thread.start();
  }

  /**
   * Breaks off what is under way; a batch that is just being taken gets a moment to be finished.
   */
  @Override
  public void close() {
    stopped.countDown();
    var end = System.nanoTime() + FAREWELL.toNanos();
    try {
      // Again and again, because a question may begin between the two.
      do {
        api.cancel();
      } while (!thread.join(Duration.ofMillis(20)) && System.nanoTime() < end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (stopped.getCount() > 0) {
      var pause = once();
      if (!pause.isZero()) {
        rest(pause);
      }
    }
  }

  /** Asks once; returns how long to wait before the next time. */
  private Duration once() {
    var request =
        new GetUpdates()
            .offset(offset)
            .timeout(HELD_OPEN_SECONDS)
            .allowedUpdates(AllowedUpdates.names());
    return switch (api.ask(request)) {
      case Answer.Given(var updates) -> take(UpdateBatch.of(updates));
      case Answer.Declined declined -> declined(declined);
      case Answer failed -> failed("no updates: " + failed.failure());
    };
  }

  private Duration take(UpdateBatch batch) {
    try {
      if (!batch.updates().isEmpty()) {
        taker.take(batch.updates());
        offset = batch.next();
      }
      failures = 0;
      return Duration.ZERO;
    } catch (RuntimeException e) {
      return failed("updates not taken: " + e.getClass().getSimpleName());
    }
  }

  private Duration declined(Answer.Declined declined) {
    return switch (declined.code()) {
      case 401, 404 -> {
        LOG.error("the bot is locked out: {}", declined.failure());
        yield LOCKED_OUT_PAUSE;
      }
      case 409 -> conflict(declined);
      case 429 -> {
        LOG.warn("asked too often: {}", declined.failure());
        yield declined.retryAfter().plusSeconds(1);
      }
      default -> failed("no updates: " + declined.failure());
    };
  }

  private Duration conflict(Answer.Declined declined) {
    if (!declined.says("webhook")) {
      return failed("another instance polls this bot; only one can");
    }
    if (whenWebhook == WhenWebhook.STAND_BACK) {
      return failed("this bot has a webhook; delete it, or do not poll");
    }
    LOG.info("deleting the webhook, because updates are polled");
    var deleted = api.ask(new DeleteWebhook());
    return deleted instanceof Answer.Given
        ? Duration.ZERO
        : failed("the webhook stays: " + deleted.failure());
  }

  private Duration failed(String why) {
    var pause = firstPause.multipliedBy(1L << Math.min(failures, 6));
    failures++;
    var shortened = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    if (stopped.getCount() > 0) {
      LOG.warn("{} (trying again in {} s)", why, shortened.toSeconds());
    }
    return shortened;
  }

  private void rest(Duration pause) {
    try {
      stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stopped.countDown();
    }
  }
}
