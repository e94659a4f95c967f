package app.unbroken.webhook.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Bot;
import app.unbroken.telegram.BotToken;
import app.unbroken.user.WorkspaceId;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TelegramCredentialsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final BotToken TOKEN = new BotToken("123456:a-token-that-is-none");
  private static final Bot BOT =
      Bot.working(WorkspaceId.DEFAULT, new BotId("second"), Messenger.TELEGRAM);

  private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);

  /** Telegram repeats with the old one until it was told the new one. */
  @Test
  void h15_a_rotated_secret_is_good_for_another_hour_beside_its_successor() {
    var before = TelegramCredentials.fresh(TOKEN);
    var after = before.rotated(NOW);

    try (var line = line(after)) {
      assertThat(line.secrets().match(after.webhookSecret())).isTrue();
      assertThat(line.secrets().match(before.webhookSecret())).isTrue();
      assertThat(line.secrets().match("neither")).isFalse();
      clock.set(NOW.plus(TelegramCredentials.LINGERS));
      assertThat(line.secrets().match(after.webhookSecret())).isTrue();
      assertThat(line.secrets().match(before.webhookSecret())).isFalse();
    }
  }

  @Test
  void the_former_secret_outlives_a_restart_and_another_token_but_no_second_rotation() {
    var first = TelegramCredentials.fresh(TOKEN);
    var second = first.rotated(NOW).with(new BotToken("123456:another-token-that-is-none"));

    var kept = TelegramCredentials.of(second.kept()).orElseThrow();

    assertThat(kept).isEqualTo(second);
    var third = kept.rotatedTo("a-third", NOW);
    try (var line = line(third)) {
      assertThat(line.secrets().match(second.webhookSecret())).isTrue();
      assertThat(line.secrets().match(first.webhookSecret())).isFalse();
    }
    assertThat(third.rotatedTo("a-third", NOW.plusSeconds(9))).isEqualTo(third);
  }

  private TelegramLine line(TelegramCredentials credentials) {
    return TelegramLine.open(
        BOT, credentials.kept(), URI.create("http://127.0.0.1:9"), () -> clock.get());
  }
}
