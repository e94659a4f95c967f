package app.unbroken.webhook.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Sending;
import app.unbroken.delivery.courier.LocalRates;
import app.unbroken.delivery.outbox.Letters;
import app.unbroken.postgres.Backlog;
import app.unbroken.webhook.Sharing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetersTest {
  private static final ChatAddress CHAT =
      new ChatAddress(Messenger.TELEGRAM, new BotId("telegram"), "1");

  private final Meters meters = new Meters();

  @AfterEach
  void close() {
    meters.close();
  }

  @Test
  void a_send_is_timed_by_messenger_and_answer() {
    var sender = new MeteredSender((to, what, reference) -> new Sending.NotSent("down"), meters);

    sender.send(CHAT, Letters.saying("hello"), "1");

    assertThat(scraped())
        .contains("unbroken_sends_seconds_count{messenger=\"telegram\",outcome=\"not_sent\"} 1")
        .contains("unbroken_sends_seconds_bucket{messenger=\"telegram\"");
  }

  @Test
  void what_waits_is_shown_by_kind_and_somebody_is_told_when_it_is_too_late() {
    var alerts = new ArrayList<String>();
    var seen = new ArrayList<Backlog>();
    seen.add(
        new Backlog(
            List.of(new Backlog.Waiting("answer", 7, 200, 180)),
            new Backlog.Due(5, 42),
            new Backlog.Due(6, 43),
            1));
    seen.add(new Backlog(List.of(), new Backlog.Due(0, 0), new Backlog.Due(0, 0), 3));
    var watch = new BacklogWatch(seen::removeFirst, meters, (what, bot, why) -> alerts.add(what));

    watch.run();
    assertThat(scraped())
        .contains("unbroken_outbox_open{kind=\"answer\",priority=\"0\"} 7.0")
        .contains("unbroken_outbox_late_seconds{kind=\"answer\",priority=\"0\"} 180.0")
        .contains("unbroken_reminders_due 5.0", "unbroken_reminders_late_seconds 42.0")
        .contains("unbroken_notices_due 6.0", "unbroken_notices_late_seconds 43.0")
        .contains("unbroken_dead_letters 1.0");
    assertThat(alerts).containsExactly("answers-late");

    watch.run();
    assertThat(scraped()).contains("unbroken_outbox_open{kind=\"answer\",priority=\"0\"} 0.0");
    assertThat(alerts).containsExactly("answers-late", "dead-letters");
  }

  @Test
  void waiting_for_a_chats_turn_is_counted() {
    var rates = new MeteredRates(new LocalRates(bot -> 1.0, () -> 0), meters);

    rates.take(CHAT.bot(), 1_000_000);
    rates.take(CHAT.bot(), 1);
    while (!rates.turns(List.of(CHAT)).getFirst().isPositive()) {
      assertThat(scraped()).contains("unbroken_rate_waits_total{limit=\"chat\"} 0.0");
    }

    assertThat(scraped())
        .contains("unbroken_rate_waits_total{limit=\"bot\"} 1.0")
        .contains("unbroken_rate_waits_total{limit=\"chat\"} 1.0");
  }

  @Test
  void decisions_are_counted_by_messenger_kind_and_outcome() {
    var desk = new MeteredDesk(new Everything.OneAnswer(), meters);

    desk.serve(List.of(Everything.parcel()), Everything.clerk(), Instant.EPOCH);

    assertThat(scraped())
        .contains(
            "unbroken_updates_seconds_count{kind=\"said\",messenger=\"telegram\",outcome=\"handled\"}"
                + " 1");
  }

  @Test
  void rounds_count_for_whom_they_ring_and_what_they_missed() {
    MeteredRound.ofReminders(new Everything.OneRound(3, 2, 1), meters).ring(10);
    MeteredRound.ofNotices(new Everything.OneRound(6, 5, 4), meters).ring(10);

    assertThat(scraped())
        .contains("unbroken_reminders_total{outcome=\"person\"} 3.0")
        .contains("unbroken_reminders_total{outcome=\"letter\"} 2.0")
        .contains("unbroken_reminders_total{outcome=\"missed\"} 1.0")
        .contains("unbroken_notices_total{outcome=\"person\"} 6.0")
        .contains("unbroken_notices_total{outcome=\"letter\"} 5.0")
        .contains("unbroken_notices_total{outcome=\"missed\"} 4.0");
  }

  @Test
  void redis_is_shown_by_its_trust_its_answers_and_what_is_done_without_it() {
    MeteredSharing.show(Everything::sharing, meters);

    assertThat(scraped())
        .contains("unbroken_redis_trusted 1.0")
        .contains("unbroken_redis_commands_total{outcome=\"answered\"} 2.0")
        .contains("unbroken_redis_commands_total{outcome=\"failed\"} 3.0")
        .contains("unbroken_redis_openings_total{outcome=\"breaker\"} 5.0")
        .contains("unbroken_dialogue_copies_total{outcome=\"hit\"} 6.0")
        .contains("unbroken_dialogue_copies_total{outcome=\"damaged\"} 10.0")
        .contains("unbroken_page_copies_total{outcome=\"hit\"} 13.0")
        .contains("unbroken_page_copies_total{outcome=\"outdated\"} 15.0")
        .contains("unbroken_page_copies_total{outcome=\"damaged\"} 17.0")
        .contains("unbroken_rate_fallbacks_total{outcome=\"alone\"} 12.0");
  }

  @Test
  void of_a_redis_that_is_not_there_nothing_is_shown() {
    MeteredSharing.show(() -> new Sharing.Report(null, null, 0, null, 0, null), meters);

    assertThat(scraped()).doesNotContain("unbroken_redis", "unbroken_dialogue", "unbroken_page");
  }

  @Test
  void the_machine_is_seen_too() {
    assertThat(scraped()).contains("jvm_memory_used_bytes", "jvm_threads_live_threads", "process_");
  }

  private String scraped() {
    return ((io.micrometer.prometheusmetrics.PrometheusMeterRegistry) meters.registry()).scrape();
  }
}
