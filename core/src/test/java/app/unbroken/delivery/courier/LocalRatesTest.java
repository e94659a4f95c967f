package app.unbroken.delivery.courier;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalRatesTest {
  private static final BotId BOT = new BotId("main");

  private long nanos = 5;
  private final LocalRates rates = new LocalRates(bot -> 28, () -> nanos);

  @Test
  void a_bot_uses_nearly_all_it_is_allowed_and_no_second_holds_more_than_thirty() {
    var sent = new ArrayDeque<Long>();
    var all = 0;
    for (var milli = 0; milli < 20_000; milli++) {
      nanos += 1_000_000;
      for (var granted = rates.take(BOT, 16).granted(); granted > 0; granted--) {
        sent.addLast(nanos);
        all++;
      }
      sent.removeIf(at -> nanos - at >= 1_000_000_000);
      assertThat(sent.size()).isLessThanOrEqualTo(30);
    }
    assertThat(all).isBetween(20 * 28 * 97 / 100, 20 * 28 + 2);
  }

  @Test
  void bots_do_not_take_from_each_other() {
    while (rates.take(BOT, 1).granted() > 0) {
      assertThat(rates.take(BOT, 0).untilNext()).isLessThan(Duration.ofMillis(36));
    }

    assertThat(rates.take(BOT, 1).untilNext()).isPositive();
    assertThat(rates.take(new BotId("other"), 1).granted()).isEqualTo(1);
  }

  @Test
  void a_chat_may_have_a_few_at_once_and_then_one_a_second() {
    for (var message = 0; message < 4; message++) {
      assertThat(turn(chat("anna"))).isZero();
    }

    assertThat(turn(chat("anna"))).isEqualTo(Duration.ofSeconds(1));
    assertThat(turn(chat("boris"))).isZero();
    nanos += Duration.ofSeconds(1).toNanos();
    assertThat(turn(chat("anna"))).isZero();
    assertThat(turn(chat("anna"))).isPositive();
  }

  @Test
  void a_complaint_halves_the_speed_which_comes_back_by_a_tenth_every_half_minute() {
    rates.slowDown(BOT);

    assertThat(sentWithin(Duration.ofSeconds(10))).isBetween(136, 152);
    nanos += Duration.ofSeconds(140).toNanos();
    assertThat(sentWithin(Duration.ofSeconds(10))).isBetween(270, 285);
  }

  @Test
  void many_chats_are_forgotten_once_they_have_rested() {
    for (var chat = 0; chat < 50_000; chat++) {
      nanos += 1_000_000;
      assertThat(turn(chat("c" + chat))).isZero();
    }

    assertThat(rates.rememberedChats()).isLessThan(20_001);
  }

  private int sentWithin(Duration time) {
    rates.take(BOT, 100);
    var sent = 0;
    for (var milli = 0; milli < time.toMillis(); milli++) {
      nanos += 1_000_000;
      sent += rates.take(BOT, 100).granted();
    }
    return sent;
  }

  private Duration turn(ChatAddress chat) {
    return rates.turns(List.of(chat)).getFirst();
  }

  private static ChatAddress chat(String id) {
    return new ChatAddress(Messenger.TELEGRAM, BOT, id);
  }
}
