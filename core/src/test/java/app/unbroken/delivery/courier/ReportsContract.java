package app.unbroken.delivery.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import app.unbroken.delivery.Sending;
import app.unbroken.delivery.courier.Report.Price;
import app.unbroken.delivery.courier.Report.Stage;
import app.unbroken.delivery.outbox.Ending;
import app.unbroken.delivery.outbox.Finished;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.LetterState;
import app.unbroken.delivery.outbox.Letters;
import app.unbroken.delivery.outbox.OutboxContract;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.user.WorkspaceId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everything promises that takes reports in. */
public abstract class ReportsContract {
  protected static final WorkspaceId WORKSPACE = new WorkspaceId("home");
  private static final BotId BOT = new BotId("number");
  private static final ChatAddress ANNA = new ChatAddress(Messenger.WHATSAPP, BOT, "447700900123");
  private static final MessageId FIRST = new MessageId("wamid.1");
  private static final MessageId SECOND = new MessageId("wamid.2");
  private static final Sending WINDOW =
      new Sending.Refused(Sending.Refusal.WINDOW, "131047 after it was accepted");

  private Fixture fixture;
  private Reports reports;

  /** Everything a test needs of an outbox that is empty. */
  public interface Fixture extends OutboxContract.Fixture {
    Reports reports();

    Costs costs();

    /** Whether it turned out that free answers are closed to somebody. */
    boolean isWindowClosed(ChatAddress address);
  }

  protected abstract Fixture fixture();

  @BeforeEach
  void oneNumber() {
    fixture = fixture();
    reports = fixture.reports();
    fixture.bots().keep(Bot.working(WORKSPACE, BOT, Messenger.WHATSAPP), Credentials.NONE);
  }

  @Test
  void a5_statuses_in_any_order_and_any_number_end_in_the_same_state() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var round = 0; round < 20; round++) {
      var letter = sent(FIRST);
      var told = new ArrayList<Report>();
      for (var stage : List.of(Stage.SENT, Stage.DELIVERED, Stage.READ)) {
        told.addAll(Collections.nCopies(1 + random.nextInt(2), good(letter, FIRST, stage)));
      }
      Collections.shuffle(told, random);

      told.forEach(report -> reports.take(BOT, List.of(report)));

      assertThat(fixture.stateOf(letter)).isEqualTo(LetterState.SENT);
      assertThat(reports.take(BOT, told)).isEmpty();
    }
    assertThat(fixture.costs().since(WORKSPACE, LocalDate.EPOCH))
        .extracting(Costs.Cost::category, Costs.Cost::billable, Costs.Cost::messages)
        .containsExactly(tuple("utility", true, 20L));
  }

  @Test
  void a5_what_failed_after_it_was_sent_has_failed_whatever_is_told_later() {
    var letter = sent(FIRST);
    var gone = new Sending.Refused(Sending.Refusal.MESSAGE, "131051");

    reports.take(BOT, List.of(good(letter, FIRST, Stage.SENT)));
    assertThat(reports.take(BOT, List.of(bad(letter, FIRST, gone)))).hasSize(1);
    reports.take(BOT, List.of(bad(letter, FIRST, gone), good(letter, FIRST, Stage.SENT)));

    assertThat(fixture.stateOf(letter)).isEqualTo(LetterState.DEAD);
  }

  @Test
  void e11_a_window_that_turns_out_to_be_closed_costs_one_more_try_and_no_second() {
    var letter = sent(FIRST);

    reports.take(BOT, List.of(bad(letter, FIRST, WINDOW)));
    assertThat(reports.take(BOT, List.of(bad(letter, FIRST, WINDOW)))).isEmpty();

    assertThat(fixture.isWindowClosed(ANNA)).isTrue();
    var again = claim();
    assertThat(again.id()).isEqualTo(letter);
    finish(again, new Ending.Delivered(SECOND));
    reports.take(BOT, List.of(bad(letter, SECOND, WINDOW)));
    assertThat(fixture.stateOf(letter)).isEqualTo(LetterState.DEAD);
  }

  @Test
  void e13_somebody_who_cannot_be_reached_is_left_alone() {
    var letter = sent(FIRST);
    var gone = new Sending.Refused(Sending.Refusal.PERSON, "131026");

    reports.take(BOT, List.of(bad(letter, FIRST, gone)));

    assertThat(fixture.stateOf(letter)).isEqualTo(LetterState.DEAD);
    assertThat(fixture.isSilent(ANNA)).isTrue();
  }

  @Test
  void e13_a_reminder_that_turns_out_undeliverable_goes_to_the_other_messenger_once() {
    var telegram = new ChatAddress(Messenger.TELEGRAM, new BotId("bot"), "42");
    fixture
        .bots()
        .keep(Bot.working(WORKSPACE, telegram.bot(), Messenger.TELEGRAM), Credentials.NONE);
    fixture.canAlsoBeReachedAt(fixture.somebodyAt(ANNA), telegram);
    var letter = sent(FIRST);
    var gone = bad(letter, FIRST, new Sending.Refused(Sending.Refusal.PERSON, "131026"));

    reports.take(BOT, List.of(gone));
    reports.take(BOT, List.of(gone, good(letter, FIRST, Stage.SENT)));

    var elsewhere = fixture.outbox().claim(telegram.bot(), 10);
    assertThat(elsewhere).extracting(Letter::to).containsExactly(telegram);
    finish(elsewhere.getFirst(), new Ending.Delivered(SECOND));
    assertThat(fixture.outbox().claim(telegram.bot(), 10)).isEmpty();
  }

  @Test
  void e13_what_fails_while_its_courier_still_waits_goes_to_the_other_messenger_once() {
    var telegram = new ChatAddress(Messenger.TELEGRAM, new BotId("bot"), "42");
    fixture
        .bots()
        .keep(Bot.working(WORKSPACE, telegram.bot(), Messenger.TELEGRAM), Credentials.NONE);
    fixture.canAlsoBeReachedAt(fixture.somebodyAt(ANNA), telegram);
    var letter = post(Kind.REMINDER);
    var claimed = claim();
    var gone = new Sending.Refused(Sending.Refusal.PERSON, "131026");

    reports.take(BOT, List.of(bad(letter, FIRST, gone)));
    finish(claimed, new Ending.Delivered(FIRST));

    assertThat(fixture.stateOf(letter)).isEqualTo(LetterState.DEAD);
    assertThat(fixture.outbox().claim(telegram.bot(), 10)).hasSize(1);
  }

  @Test
  void e14_what_was_perhaps_delivered_is_known_once_it_is_told() {
    var answer = post(Kind.ANSWER);
    finish(claim(), new Ending.Again(Duration.ofSeconds(120), true, true, "no answer in time"));
    reports.take(BOT, List.of(good(answer, FIRST, Stage.SENT)));
    assertThat(fixture.stateOf(answer)).isEqualTo(LetterState.SENT);

    var reminder = post(Kind.REMINDER);
    finish(claim(), new Ending.InDoubt("no answer in time"));
    reports.take(BOT, List.of(good(reminder, SECOND, Stage.DELIVERED)));
    assertThat(fixture.stateOf(reminder)).isEqualTo(LetterState.SENT);
  }

  @Test
  void e14_what_is_told_while_the_answer_is_still_awaited_counts_when_it_never_comes() {
    var answer = post(Kind.ANSWER);
    var letter = claim();

    reports.take(BOT, List.of(good(answer, FIRST, Stage.SENT)));
    assertThat(fixture.stateOf(answer)).isEqualTo(LetterState.LEASED);
    finish(letter, new Ending.Again(Duration.ofSeconds(120), true, true, "no answer in time"));

    assertThat(fixture.stateOf(answer)).isEqualTo(LetterState.SENT);
    assertThat(reports.take(BOT, List.of(good(answer, FIRST, Stage.SENT)))).isEmpty();
  }

  @Test
  void e14_without_a_status_it_is_tried_once_more_after_two_minutes() {
    post(Kind.ANSWER);
    finish(claim(), new Ending.Again(Duration.ofSeconds(120), true, true, "no answer in time"));

    fixture.later(Duration.ofSeconds(119));
    assertThat(fixture.outbox().claim(BOT, 1)).isEmpty();
    fixture.later(Duration.ofSeconds(2));
    assertThat(claim().doubts()).isEqualTo(1);
  }

  @Test
  void e15_a_failure_that_is_told_before_the_acceptance_is_written_down_is_not_lost() {
    var answer = post(Kind.ANSWER);
    var letter = claim();

    reports.take(BOT, List.of(bad(answer, FIRST, WINDOW)));
    finish(letter, new Ending.Delivered(FIRST));

    assertThat(fixture.stateOf(answer)).isEqualTo(LetterState.RETRY);
    assertThat(claim().id()).isEqualTo(answer);
  }

  @Test
  void e15_a_passing_failure_opens_the_letter_again_and_not_for_ever() {
    var letter = sent(new MessageId("wamid.try0"));
    for (var time = 0; time < 3; time++) {
      reports.take(BOT, List.of(bad(letter, new MessageId("wamid.try" + time), passing())));
      assertThat(fixture.stateOf(letter)).isEqualTo(LetterState.RETRY);
      fixture.later(Duration.ofMinutes(5));
      finish(claim(), new Ending.Delivered(new MessageId("wamid.try" + (time + 1))));
    }

    reports.take(BOT, List.of(bad(letter, new MessageId("wamid.try3"), passing())));

    assertThat(fixture.stateOf(letter)).isEqualTo(LetterState.DEAD);
  }

  @Test
  void reports_about_letters_of_others_change_nothing() {
    var letter = sent(FIRST);
    var gone = new Sending.Refused(Sending.Refusal.MESSAGE, "131051");

    assertThat(reports.take(new BotId("other"), List.of(bad(letter, FIRST, gone)))).isEmpty();
    assertThat(reports.take(BOT, List.of(bad(new LetterId(987_654), FIRST, gone)))).isEmpty();

    assertThat(fixture.stateOf(letter)).isEqualTo(LetterState.SENT);
  }

  @Test
  void another_workspace_sees_no_costs() {
    var letter = sent(FIRST);
    reports.take(BOT, List.of(good(letter, FIRST, Stage.DELIVERED)));

    assertThat(fixture.costs().since(new WorkspaceId("elsewhere"), LocalDate.EPOCH)).isEmpty();
    assertThat(fixture.costs().since(WORKSPACE, LocalDate.of(2100, 1, 1))).isEmpty();
  }

  private static Sending passing() {
    return new Sending.NotSent("131000 after it was accepted");
  }

  private LetterId sent(MessageId message) {
    var letter = post(Kind.REMINDER);
    finish(claim(), new Ending.Delivered(message));
    return letter;
  }

  private LetterId post(Kind kind) {
    var posting = new Posting(ANNA, kind, Letters.saying("hello"), Duration.ofHours(24));
    return fixture.postbox().post(fixture.somebodyAt(ANNA), List.of(posting)).getFirst();
  }

  private Letter claim() {
    return fixture.outbox().claim(BOT, 1).getFirst();
  }

  private void finish(Letter letter, Ending ending) {
    fixture.outbox().finish(List.of(new Finished(letter, ending)));
  }

  private static Report good(LetterId letter, MessageId message, Stage stage) {
    return report(letter, message, stage, null, new Price(true, "utility", "regular", "PMP"));
  }

  private static Report bad(LetterId letter, MessageId message, Sending failure) {
    return report(letter, message, Stage.FAILED, failure, null);
  }

  private static Report report(
      LetterId letter,
      MessageId message,
      Stage stage,
      @Nullable Sending failure,
      @Nullable Price price) {
    return new Report(letter, message, stage, failure, price);
  }
}
