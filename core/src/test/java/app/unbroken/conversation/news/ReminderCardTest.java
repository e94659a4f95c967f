package app.unbroken.conversation.news;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Button;
import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Card;
import app.unbroken.chat.Outgoing;
import app.unbroken.conversation.tap.HabitBeginning;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.fixtures.Person;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Snooze;
import app.unbroken.journal.Scope;
import app.unbroken.planning.ChangeHabit;
import app.unbroken.reminder.Agenda;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReminderCardTest {
  private final Person person = Person.somebody().at("2026-03-02T08:00");

  @Test
  void habits_that_ring_at_the_same_minute_share_a_card() {
    person.adds(aHabit("Read").remindingAt("09:00"));
    person.adds(aHabit("Stretch").remindingAt("09:00", "21:00"));
    person.adds(aHabit("Walk").remindingAt("10:00"));

    var card = heardAt("2026-03-02T09:00").orElseThrow();

    assertThat(card.text().characters()).contains("Read", "Stretch").doesNotContain("Walk");
  }

  @Test
  void a_card_that_leaves_after_midnight_is_about_the_day_before() {
    var read = person.adds(aHabit("Read").remindingAt("23:50"));
    var calls = callsAt("2026-03-02T23:50");
    person.at("2026-03-03T00:10");

    assertThat(cardOf(calls).orElseThrow().buttons())
        .extracting(Button::data)
        .contains(
            new Tap.Complete(read, LocalDate.parse("2026-03-02"), Origin.REMINDER).data(),
            new Tap.Skip(read, LocalDate.parse("2026-03-02"), Origin.REMINDER).data());
  }

  @Test
  void a_late_tap_counts_for_the_day_of_the_card() {
    var read = person.adds(aHabit("Read").remindingAt("09:00"));

    var card = heardAt("2026-03-02T09:00").orElseThrow();

    assertThat(card.buttons())
        .extracting(Button::data)
        .contains(
            new Tap.Complete(read, LocalDate.parse("2026-03-02"), Origin.REMINDER).data(),
            new Tap.Skip(read, LocalDate.parse("2026-03-02"), Origin.REMINDER).data());
  }

  @Test
  void who_has_done_it_is_left_in_peace() {
    var read = person.adds(aHabit("Read").remindingAt("09:00"));
    person.checks(read);

    assertThat(heardAt("2026-03-02T09:00")).isEmpty();
    assertThat(heardAt("2026-03-03T09:00")).isPresent();
  }

  @Test
  void skipped_and_archived_habits_are_quiet() {
    var read = person.adds(aHabit("Read").remindingAt("09:00"));
    var walk = person.adds(aHabit("Walk").remindingAt("09:00"));
    var calls = callsAt("2026-03-02T09:00");
    person.skips(read);
    person.habits().archive(walk);

    assertThat(ReminderCard.of(person.book(Scope.RECENT), calls, Capabilities.TELEGRAM)).isEmpty();
  }

  @Test
  void who_puts_a_reminder_off_is_not_nagged_until_then_and_is_reminded_again() {
    var times = aHabit("Read").remindingAt("09:00").draft().reminding().times();
    var nagging = new Reminding(times, Duration.ofMinutes(30), 3);
    var read = person.adds(aHabit("Read"));
    reminds(read, nagging);
    assertThat(heardAt("2026-03-02T09:30")).isPresent();

    var until = Instant.parse("2026-03-02T10:10:00Z");
    reminds(read, nagging.snoozed(new Snooze(LocalDate.parse("2026-03-02"), until)));

    assertThat(heardAt("2026-03-02T10:00")).isEmpty();
    assertThat(heardAt("2026-03-02T10:10")).isPresent();
    assertThat(heardAt("2026-03-02T10:30")).isPresent();
    assertThat(heardAt("2026-03-03T09:00")).isPresent();
  }

  @Test
  void a_card_of_several_habits_can_be_put_off_as_a_whole() {
    person.adds(aHabit("Read").remindingAt("09:00"));
    person.adds(aHabit("Stretch").remindingAt("09:00"));

    var card = heardAt("2026-03-02T09:00").orElseThrow();

    assertThat(card.buttons())
        .extracting(Button::data)
        .contains(new Tap.LaterAll(LocalDate.parse("2026-03-02")).data());
  }

  @Test
  void after_five_days_without_an_answer_another_time_fewer_days_or_a_pause_are_offered_once() {
    var read = person.adds(aHabit("Read").remindingAt("09:00"));
    for (var day = 2; day <= 4; day++) {
      person.at("2026-03-0%dT20:13".formatted(day));
      person.checks(read);
    }
    var moved = new Tap.RemindAt(read, 20 * 60 + 15).data();
    var paused = new Tap.BeginWith(read, HabitBeginning.PAUSE).data();

    assertThat(heardAt("2026-03-09T09:00").orElseThrow().buttons())
        .extracting(Button::data)
        .doesNotContain(moved, paused);
    assertThat(heardAt("2026-03-10T09:00").orElseThrow().buttons())
        .extracting(Button::data)
        .contains(moved, paused);
    assertThat(heardAt("2026-03-11T09:00").orElseThrow().buttons())
        .extracting(Button::data)
        .doesNotContain(moved, paused);
  }

  /** No single day is missed of a week that asks for three; each rang all the same. */
  @Test
  void a_habit_of_some_days_a_week_is_asked_about_after_five_days_as_well() {
    var gym = person.adds(aHabit("Gym").timesPerWeek(3).remindingAt("09:00"));
    person.checks(gym);
    var paused = new Tap.BeginWith(gym, HabitBeginning.PAUSE).data();

    for (var day = 3; day <= 7; day++) {
      assertThat(heardAt("2026-03-%02dT09:00".formatted(day)).orElseThrow().buttons())
          .extracting(Button::data)
          .doesNotContain(paused);
    }
    assertThat(heardAt("2026-03-08T09:00").orElseThrow().buttons())
        .extracting(Button::data)
        .contains(paused);
    assertThat(heardAt("2026-03-09T09:00").orElseThrow().buttons())
        .extracting(Button::data)
        .doesNotContain(paused);
  }

  @Test
  void a_week_that_is_fulfilled_ignores_nothing() {
    var gym = person.adds(aHabit("Gym").timesPerWeek(1).remindingAt("09:00"));
    person.checks(gym);

    assertThat(heardAt("2026-03-08T09:00")).isEmpty();
    assertThat(heardAt("2026-03-09T09:00").orElseThrow().buttons())
        .extracting(Button::data)
        .doesNotContain(new Tap.BeginWith(gym, HabitBeginning.PAUSE).data());
  }

  @Test
  void times_that_are_new_have_not_been_ignored() {
    var read = person.adds(aHabit("Read"));
    person.at("2026-03-07T08:00");
    reminds(read, aHabit("Read").remindingAt("09:00").draft().reminding());

    assertThat(heardAt("2026-03-07T09:00").orElseThrow().buttons())
        .extracting(Button::data)
        .doesNotContain(new Tap.BeginWith(read, HabitBeginning.PAUSE).data());
  }

  private void reminds(HabitId habit, Reminding reminding) {
    person.habits().change(habit, new ChangeHabit.Wish.Remind(reminding));
  }

  private Optional<Card> heardAt(String wall) {
    return cardOf(callsAt(wall));
  }

  private Optional<Card> cardOf(List<Agenda.Call> calls) {
    return ReminderCard.of(person.book(Scope.RECENT), calls, Capabilities.TELEGRAM)
        .map(said -> ((Outgoing.Show) said).card());
  }

  private List<Agenda.Call> callsAt(String wall) {
    person.at(wall);
    Instant now = person.now();
    return Agenda.between(person.book(Scope.RECENT), now.minus(Duration.ofMinutes(1)), now);
  }
}
