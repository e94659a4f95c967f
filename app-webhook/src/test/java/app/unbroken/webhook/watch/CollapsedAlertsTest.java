package app.unbroken.webhook.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CollapsedAlertsTest {
  private static final BotId BOT = new BotId("telegram");

  private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private final CollapsedAlerts alerts = new CollapsedAlerts(() -> now, told::add);

  @Test
  void an_alert_says_what_to_do() throws Exception {
    alerts.raise("bot-refused", BOT, "401 Unauthorized");

    assertThat(next()).contains("bot-refused", "telegram", "401", "bots rotate");
  }

  @Test
  void the_same_alert_is_told_once_in_a_while_and_counted_meanwhile() throws Exception {
    for (var time = 0; time < 5; time++) {
      alerts.raise("bot-refused", BOT, "401");
    }
    alerts.raise("bot-refused", new BotId("other"), "401");
    assertThat(next()).doesNotContain("before");
    assertThat(next()).doesNotContain("before");

    now = now.plus(CollapsedAlerts.AT_MOST_EVERY);
    alerts.raise("bot-refused", BOT, "401");

    assertThat(next()).contains("and 4 times before");
    assertThat(told).isEmpty();
  }

  @Test
  void an_alert_that_reaches_nobody_harms_nobody() throws Exception {
    var failing =
        new CollapsedAlerts(
            () -> now,
            line -> {
              told.add(line);
              throw new IllegalStateException("no chat");
            });

    failing.raise("dead-letters", BOT, "3 more");

    assertThat(next()).contains("dead replay");
  }

  private String next() throws InterruptedException {
    return Objects.requireNonNull(told.poll(10, TimeUnit.SECONDS), "nothing was told");
  }
}
