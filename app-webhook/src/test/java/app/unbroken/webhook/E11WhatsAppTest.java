package app.unbroken.webhook;

import static app.unbroken.webhook.WhatsAppTown.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.Text;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.whatsapp.fake.FakePerson;
import app.unbroken.whatsapp.fake.FakeWhatsApp;
import app.unbroken.whatsapp.fake.Shown;
import app.unbroken.whatsapp.fake.Webhook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What WhatsApp does to messages, from the outbox to the phone and back: A5 and E11 to E15. */
@Tag("slow")
class E11WhatsAppTest {
  private static final String ANN = "447700900101";
  private static final String BEN = "447700900102";
  private static final String ADMIN = "447700900999";

  @TempDir private Path home;
  private WhatsAppTown town;
  private FakeWhatsApp whatsApp;

  @BeforeEach
  void open() {
    town = new WhatsAppTown(home, ADMIN);
    whatsApp = town.whatsApp;
  }

  @AfterEach
  void close() {
    town.close();
  }

  private FakePerson arrived(String number) {
    var person = whatsApp.person(number);
    person.says("hello");
    until(() -> person.shown().size() == 1);
    until(() -> town.newestLetter(number).equals("sent"));
    return person;
  }

  private static Card reminder(String done, String skip, String text) {
    var row = List.of(new Button("✅ " + done, "d:1"), new Button("⏭️ " + skip, "s:1"));
    return new Card(Text.plain(text), List.of(row), "");
  }

  private static Card reminder() {
    return reminder("Done", "Skip", "It is 8:00");
  }

  private static Card news(String text) {
    return Card.of(Text.plain(text));
  }

  private void ends(String number, String state) {
    until(() -> town.newestLetter(number).equals(state));
  }

  @Test
  void e11_a_reminder_after_a_day_is_a_template_whose_button_checks_the_habit_in() {
    whatsApp.approves("habit_reminder", "en", "Done", "Skip");
    var ann = arrived(ANN);
    ann.taps("London");
    until(() -> ann.shown().size() == 2);
    ann.says("read every day at 21:30");
    until(() -> ann.newest().labels().toString().contains("OK"));
    ann.taps("OK");
    until(() -> town.count("select count(*) from unbroken.reminders") == 1);
    until(() -> ann.newest().text().contains("begins"));
    var before = whatsApp.calls();
    town.closesWindow(ANN);

    town.run(
        """
        update unbroken.reminders
        set next_day = (now() at time zone 'Europe/London')::date, next_due = now(),
          next_fire_at = now()
        """);
    until(() -> !ann.newest().template().isEmpty());
    assertThat(ann.newest().template()).isEqualTo("habit_reminder");
    assertThat(ann.newest().text()).contains("read");
    assertThat(whatsApp.calls()).isEqualTo(before + 1);

    ann.taps("Done");
    until(() -> town.count("select count(*) from unbroken.entries") == 1);
    var today = "select day = (now() at time zone 'Europe/London')::date from unbroken.entries";
    assertThat(town.ask(today)).containsExactly("t");
  }

  @Test
  void e11_a_window_that_turns_out_to_be_closed_takes_a_template_once() {
    whatsApp.approves("habit_reminder_today", "en", "Today");
    var ann = arrived(ANN);
    ann.wroteLongAgo();
    var before = whatsApp.calls();

    town.posts(ANN, Kind.REMINDER, news("Something new"));

    until(() -> ann.newest().template().equals("habit_reminder_today"));
    ends(ANN, "sent");
    assertThat(ann.newest().text()).isEqualTo("Something new");
    assertThat(whatsApp.calls()).isEqualTo(before + 2);
  }

  @Test
  void e11_without_a_template_a_letter_ends_and_says_why() {
    var ann = arrived(ANN);
    ann.wroteLongAgo();
    var before = whatsApp.calls();

    town.posts(ANN, Kind.REMINDER, news("Something new"));

    ends(ANN, "dead");
    assertThat(town.ask("select last_error from unbroken.outbox where state = 'dead'").getFirst())
        .contains("132001");
    assertThat(whatsApp.calls()).isEqualTo(before + 2);
    assertThat(ann.shown()).hasSize(1);
  }

  @Test
  void e12_each_template_that_is_refused_is_off_and_told_once_and_the_others_go_on() {
    whatsApp.approves("habit_reminder", "en", "Done", "Skip");
    whatsApp.approves("habit_reminder", "ru", "Готово", "Пропустить");
    whatsApp.approves("habit_reminder_today", "en", "One", "too many");
    whatsApp.approves("habit_reminder_today", "ru", "Сегодня");
    whatsApp.templates().becomes("habit_reminder", "en", "PAUSED");
    whatsApp.templates().becomes("habit_reminder", "ru", "DISABLED");
    arrived(ADMIN);
    var ann = arrived(ANN);
    town.closesWindow(ANN);
    var before = whatsApp.calls();

    for (var time = 0; time < 2; time++) {
      town.posts(ANN, Kind.REMINDER, reminder());
      ends(ANN, "dead");
      town.posts(ANN, Kind.REMINDER, reminder("Готово", "Пропустить", "Уже 8:00"));
      ends(ANN, "dead");
      town.posts(ANN, Kind.REMINDER, news("Something new"));
      ends(ANN, "dead");
    }
    town.posts(ANN, Kind.REMINDER, news("Что-то новое"));
    ends(ANN, "sent");

    assertThat(ann.newest().text()).isEqualTo("Что-то новое");
    assertThat(ann.shown()).hasSize(2);
    assertThat(town.ask("select left(last_error, 6) from unbroken.outbox where state = 'dead'"))
        .contains("132015", "132016", "132000");
    until(() -> whatsApp.person(ADMIN).shown().size() == 2);
    assertThat(whatsApp.person(ADMIN).newest().text()).contains("template-refused", "132015");
    assertThat(whatsApp.calls()).isEqualTo(before + 5); // three refused, one sent, one alert
    assertThat(town.ask("select bot from unbroken.bots where paused_until is not null")).isEmpty();
  }

  @Test
  void e12_what_meta_tells_about_a_template_counts_before_a_reminder_is_lost() {
    whatsApp.approves("habit_reminder", "en", "Done", "Skip");
    var admin = arrived(ADMIN);
    var ann = arrived(ANN);
    town.closesWindow(ANN);
    var before = whatsApp.calls();

    assertThat(tellsOfTemplate("habit_reminder", "PAUSED")).isEqualTo(200);
    assertThat(tellsOfTemplate("a_template_of_others", "PAUSED")).isEqualTo(200);
    until(() -> admin.shown().size() == 2);
    assertThat(admin.newest().text()).contains("habit_reminder/en: PAUSED");
    town.posts(ANN, Kind.REMINDER, reminder());
    ends(ANN, "dead");
    assertThat(whatsApp.calls()).isEqualTo(before + 1); // the alert

    assertThat(tellsOfTemplate("habit_reminder", "APPROVED")).isEqualTo(200);
    town.posts(ANN, Kind.REMINDER, reminder());
    ends(ANN, "sent");
    assertThat(ann.newest().template()).isEqualTo("habit_reminder");
  }

  @Test
  void e12_a_template_that_fails_after_it_was_taken_is_off_as_one_that_is_refused() {
    whatsApp.approves("habit_reminder", "en", "Done", "Skip");
    whatsApp.approves("habit_reminder_today", "en", "Today");
    var admin = arrived(ADMIN);
    var ann = arrived(ANN);
    town.closesWindow(ANN);
    var before = whatsApp.calls();
    whatsApp.deliveries().repeat(2);
    whatsApp.failsNext(132015);

    town.posts(ANN, Kind.REMINDER, reminder());
    ends(ANN, "dead");
    until(() -> admin.shown().size() == 2);
    assertThat(admin.newest().text()).contains("habit_reminder/en: FAILED 132015");
    town.posts(ANN, Kind.REMINDER, reminder());
    ends(ANN, "dead");
    assertThat(whatsApp.calls()).isEqualTo(before + 2); // the template and the alert

    town.posts(ANN, Kind.REMINDER, news("Something new"));
    ends(ANN, "sent");
    assertThat(ann.newest().template()).isEqualTo("habit_reminder_today");
    assertThat(admin.shown()).hasSize(2);
  }

  private int tellsOfTemplate(String name, String event) {
    var told = Webhook.templateEvent(FakeWhatsApp.ACCOUNT, name, "en", event);
    return whatsApp.webhook().deliver(told);
  }

  @Test
  void e13_a_pair_that_was_too_fast_rests_and_nobody_else_does() {
    for (var number : List.of(ANN, BEN, ADMIN)) {
      arrived(number);
    }
    for (var time = 0; time < 3; time++) {
      whatsApp.refusesNext(400, 131056);
    }

    for (var number : List.of(ANN, BEN, ADMIN)) {
      town.posts(number, Kind.ANSWER, news("Something new"));
    }

    for (var number : List.of(ANN, BEN, ADMIN)) {
      until(() -> whatsApp.person(number).shown().size() == 2);
    }
    assertThat(town.ask("select bot from unbroken.bots where paused_until is not null")).isEmpty();
    until(() -> openLetters() == 0);
    assertThat(town.count("select max(attempts) from unbroken.outbox")).isEqualTo(1);
  }

  private long openLetters() {
    return town.count("select count(*) from unbroken.outbox where finished_at is null");
  }

  @Test
  void e13_a_number_that_was_too_fast_rests_without_losing_an_attempt() {
    var ann = arrived(ANN);
    whatsApp.refusesNext(429, 130429);

    town.posts(ANN, Kind.ANSWER, news("Something new"));

    until(
        () -> town.count("select count(*) from unbroken.bots where paused_until is not null") == 1);
    until(() -> ann.shown().size() == 2);
    ends(ANN, "sent");
    assertThat(town.count("select max(attempts) from unbroken.outbox")).isEqualTo(1);
  }

  @Test
  void e13_a_number_that_is_taken_for_spam_stops_and_somebody_is_told() {
    arrived(ADMIN);
    var ann = arrived(ANN);
    whatsApp.refusesNext(400, 131048);

    town.posts(ANN, Kind.ANSWER, news("Something new"));

    until(() -> town.count("select count(*) from unbroken.outbox where kind = 'alert'") == 1);
    assertThat(town.ask("select bot from unbroken.bots where refused")).containsExactly("whatsapp");
    ends(ANN, "retry");
    assertThat(ann.shown()).hasSize(1);
  }

  @Test
  void e13_somebody_who_cannot_be_reached_is_left_alone_until_they_write() {
    var ann = arrived(ANN);
    whatsApp.refusesNext(400, 131026);

    town.posts(ANN, Kind.REMINDER, news("Something new"));

    ends(ANN, "dead");
    var silent = "select count(*) from unbroken.identities where silent_since is not null";
    until(() -> town.count(silent) == 1);
    ann.says("hello");
    until(() -> ann.shown().size() == 2);
    assertThat(town.count(silent)).isZero();
  }

  @Test
  void e14_five_hundred_of_which_every_tenth_loses_its_answer_arrive_once_each() {
    var numbers = town.crowd(20, "4477009003");
    whatsApp.deliveries().holdBack();
    whatsApp.tellsStatuses();
    whatsApp.losesAnswerOfEvery(10);
    for (var time = 0; time < 25; time++) {
      for (var number : numbers) {
        town.posts(number, Kind.ANSWER, news("number " + time));
      }
    }
    whatsApp.deliveries().repeat(2);
    whatsApp.deliveries().shuffle(7);

    // Each chat waits for word of a letter whose answer was lost before it goes on.
    WhatsAppTown.until(
        Duration.ofSeconds(40),
        () -> {
          assertThat(whatsApp.deliveries().letGo(25)).allMatch(status -> status == 200);
          whatsApp.deliveries().holdBack();
          return openLetters() == 0 && whatsApp.deliveries().held() == 0 && paidFor() >= 500;
        });

    assertThat(town.ask("select state || ' ' || count(*) from unbroken.outbox group by state"))
        .containsExactly("sent 500");
    assertThat(numbers.stream().mapToInt(number -> whatsApp.person(number).shown().size()).sum())
        .isEqualTo(500);
    assertThat(paidFor()).isEqualTo(500);
  }

  /** The last word of a message comes when its letter has long been closed. */
  private long paidFor() {
    return town.count("select coalesce(sum(messages), 0) from unbroken.message_costs");
  }

  @Test
  void e14_without_a_status_it_is_sent_once_more_after_two_minutes_and_not_again() {
    var ann = arrived(ANN);
    whatsApp.losesAnswers(2);

    town.posts(ANN, Kind.ANSWER, news("Something new"));
    ends(ANN, "retry");
    assertThat(
            town.ask(
                "select not_before - now() between interval '100 s' and interval '121 s'"
                    + " from unbroken.outbox where state = 'retry'"))
        .containsExactly("t");
    town.run("update unbroken.outbox set not_before = now() where state = 'retry'");

    ends(ANN, "uncertain");
    assertThat(ann.shown()).hasSize(3);
  }

  @Test
  void e15_what_was_accepted_and_failed_is_sent_again_or_ended_by_its_code() {
    var ann = arrived(ANN);

    whatsApp.failsNext(131000);
    town.posts(ANN, Kind.ANSWER, news("once more"));
    until(() -> ann.shown().size() == 2);
    ends(ANN, "sent");
    assertThat(whatsApp.calls()).isEqualTo(3);

    whatsApp.failsNext(131009);
    town.posts(ANN, Kind.ANSWER, news("never"));
    ends(ANN, "dead");
    whatsApp.failsNext(131026);
    town.posts(ANN, Kind.ANSWER, news("nobody"));
    ends(ANN, "dead");
    assertThat(
            town.count("select count(*) from unbroken.identities where silent_since is not null"))
        .isEqualTo(1);
    assertThat(whatsApp.calls()).isEqualTo(5);
    assertThat(ann.shown()).hasSize(2);
  }

  @Test
  void a5_statuses_only_move_forward_and_are_billed_once() {
    var ann = arrived(ANN);
    var letter = "select state || ' ' || stage from unbroken.outbox";

    for (var status : List.of("read", "delivered", "sent", "sent", "delivered", "read")) {
      assertThat(tells(ann.newest(), status)).isEqualTo(200);
    }
    assertThat(town.ask(letter)).containsExactly("sent read");
    assertThat(town.ask("select category || messages from unbroken.message_costs"))
        .containsExactly("service1");

    var failed = whatsApp.failed(ann.newest(), 131026);
    var event = Webhook.event(FakeWhatsApp.NUMBER, "statuses", List.of(failed), List.of());
    assertThat(whatsApp.webhook().deliver(event)).isEqualTo(200);
    assertThat(tells(ann.newest(), "read")).isEqualTo(200);
    assertThat(town.ask(letter)).containsExactly("dead failed");
  }

  private int tells(Shown message, String status) {
    var told = whatsApp.status(message, status);
    var event = Webhook.event(FakeWhatsApp.NUMBER, "statuses", List.of(told), List.of());
    return whatsApp.webhook().deliver(event);
  }
}
