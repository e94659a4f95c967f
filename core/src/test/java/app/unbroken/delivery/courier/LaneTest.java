package app.unbroken.delivery.courier;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Sending;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneTest {
  private static final BotId BOT = new BotId("main");
  private static final Sending DOWN = new Sending.NotSent("502");

  private final Lane lane = new Lane(BOT, 16);

  @Test
  void only_so_many_letters_are_out_at_once() {
    lane.out(16);
    assertThat(lane.room(0)).isZero();

    lane.back(1);
    assertThat(lane.room(0)).isEqualTo(1);
  }

  @Test
  void room_that_is_kept_is_nobody_elses() {
    assertThat(lane.reserve(10, 0)).isEqualTo(10);
    assertThat(lane.room(0)).isEqualTo(6);
    assertThat(lane.reserve(10, 0)).isEqualTo(6);
    assertThat(lane.reserve(10, 0)).isZero();
    assertThat(lane.isIdle()).isFalse();

    lane.back(16);
    assertThat(lane.isIdle()).isTrue();
  }

  @Test
  void there_is_no_room_for_what_comes_by_itself_while_nothing_may_leave() {
    lane.dry(Duration.ofMillis(40), 0);

    assertThat(lane.reserve(1, seconds(0.039))).isZero();
    assertThat(lane.room(seconds(0.039))).isEqualTo(16);
    assertThat(lane.reserve(1, seconds(0.04))).isEqualTo(1);
  }

  @Test
  void what_comes_back_is_told_once_of_somebody_who_looked_meanwhile() {
    lane.looking();
    lane.reserve(2, 0);
    assertThat(lane.back(1)).isFalse();

    lane.looking();
    assertThat(lane.back(1)).isTrue();
    assertThat(lane.back(1)).isFalse();
  }

  @Test
  void what_was_allowed_and_not_needed_may_be_used_for_a_moment() {
    lane.spare(5, 0);
    lane.spare(3, seconds(0.040));

    assertThat(lane.takeSpare(2, seconds(0.089))).isEqualTo(2);
    assertThat(lane.takeSpare(16, seconds(0.089))).isEqualTo(6);
    assertThat(lane.takeSpare(16, seconds(0.089))).isZero();

    lane.spare(4, seconds(0.1));
    assertThat(lane.takeSpare(16, seconds(0.15))).isZero();
  }

  @Test
  void a_messenger_that_does_not_answer_is_asked_once_in_five_seconds() {
    for (var failure = 0; failure < 5; failure++) {
      assertThat(lane.room(0)).isEqualTo(16);
      lane.heard(DOWN, 0);
    }

    assertThat(lane.room(seconds(4))).isZero();
    assertThat(lane.room(seconds(5))).isEqualTo(1);
    lane.out(1);
    assertThat(lane.room(seconds(5))).isZero();
    lane.heard(DOWN, seconds(6));
    lane.back(1);
    assertThat(lane.room(seconds(10))).isZero();
    assertThat(lane.room(seconds(11))).isEqualTo(1);
  }

  @Test
  void any_answer_ends_the_silence() {
    for (var failure = 0; failure < 9; failure++) {
      lane.heard(DOWN, 0);
    }
    lane.heard(new Sending.Refused(Sending.Refusal.PERSON, "blocked"), seconds(6));

    assertThat(lane.room(seconds(6))).isEqualTo(16);
  }

  @Test
  void complaints_about_three_chats_within_a_second_are_about_the_bot() {
    assertThat(lane.complained(chat("a"), 0)).isFalse();
    assertThat(lane.complained(chat("a"), seconds(0.2))).isFalse();
    assertThat(lane.complained(chat("b"), seconds(0.4))).isFalse();
    assertThat(lane.complained(chat("c"), seconds(0.9))).isTrue();
  }

  @Test
  void whatsapp_says_whom_it_complains_about() {
    for (var id : List.of("a", "b", "c", "d")) {
      var chat = new ChatAddress(Messenger.WHATSAPP, BOT, id);
      assertThat(lane.complained(chat, 0)).isFalse();
    }
  }

  @Test
  void complaints_further_apart_are_about_their_chats() {
    assertThat(lane.complained(chat("a"), 0)).isFalse();
    assertThat(lane.complained(chat("b"), seconds(0.8))).isFalse();
    assertThat(lane.complained(chat("c"), seconds(1.6))).isFalse();
  }

  @Test
  void a_paused_lane_has_no_room_until_the_pause_is_over() {
    lane.pause(Duration.ofSeconds(3), 0);

    assertThat(lane.room(seconds(2.9))).isZero();
    assertThat(lane.room(seconds(3))).isEqualTo(16);
  }

  private static long seconds(double seconds) {
    return (long) (seconds * 1e9);
  }

  private static ChatAddress chat(String id) {
    return new ChatAddress(Messenger.TELEGRAM, BOT, id);
  }
}
