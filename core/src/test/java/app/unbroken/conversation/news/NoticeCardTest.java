package app.unbroken.conversation.news;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Button;
import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Card;
import app.unbroken.chat.Outgoing;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.HabitBeginning;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.fixtures.Person;
import app.unbroken.habit.HabitId;
import app.unbroken.notice.Bulletin;
import app.unbroken.profile.ChangeProfile.Wish;
import app.unbroken.user.Language;
import app.unbroken.user.Notice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told unasked, as it reads on the day it is told: Monday 16 March 2026. */
class NoticeCardTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-16");

  private final Person person = Person.somebody().at("2026-03-02T08:00");

  @Test
  void a_week_tells_what_went_well_streaks_strength_and_one_suggestion() {
    var read = person.adds(aHabit("Read").remindingAt("21:00"));
    var walk = person.adds(aHabit("Walk").remindingAt("08:00"));
    var gym = person.adds(aHabit("Gym").timesPerWeek(3));
    var sing = person.adds(aHabit("Sing"));
    does(read, 2, 15);
    does(walk, 9, 10);
    does(gym, 9, 11);

    var card = toldOn(MONDAY, Notice.WEEK).orElseThrow();

    assertThat(card.text().characters())
        .isEqualTo(
            """
            📬 Your week, 9 Mar – 15 Mar
            ✅ 12 check-ins
            Read: 7 of 7 days · 14 days in a row · strength 53% (+21)
            Gym: 3 times · strength 9% (+9)
            Walk: 2 of 7 days · strength 8% (+8)

            💡 Sing asked for 7 days and got 0. Fewer days, a smaller amount or another time may \
            suit you better.\
            """);
    assertThat(card.buttons())
        .extracting(Button::data)
        .contains(new Tap.BeginWith(sing, HabitBeginning.CHANGE).data());
  }

  @Test
  void when_all_was_done_there_may_be_room_for_more() {
    does(person.adds(aHabit("Read").remindingAt("21:00")), 2, 15);

    var card = toldOn(MONDAY, Notice.WEEK).orElseThrow();

    assertThat(card.text().characters()).contains("✨ 7 perfect days", "All of it done");
    assertThat(card.buttons())
        .extracting(Button::data)
        .contains(new Tap.Begin(Beginning.NEW).data());
  }

  @Test
  void a_habit_that_is_forgotten_now_and_then_is_offered_a_reminder_at_its_usual_time() {
    var read = person.adds(aHabit("Read"));
    does(read, 9, 13);

    var card = toldOn(MONDAY, Notice.WEEK).orElseThrow();

    assertThat(card.text().characters()).contains("Read has no reminder", "12:00");
    assertThat(card.buttons())
        .extracting(Button::data)
        .contains(new Tap.RemindAt(read, 12 * 60).data());
  }

  @Test
  void a_month_reads_days_that_lie_behind_a_checkpoint_and_comes_with_the_week_on_one_card() {
    person.at("2026-01-01T08:00");
    person.profile().change(new Wish.Tell(Notice.MONTH, true));
    var read = person.adds(aHabit("Read"));
    for (var day = LocalDate.parse("2026-01-01");
        day.getYear() == 2026 && day.getMonthValue() < 6;
        day = day.plusDays(1)) {
      person.on(day.toString());
      person.checks(read);
    }
    var june = LocalDate.parse("2026-06-01");

    var text = toldOn(june, Notice.WEEK, Notice.MONTH).orElseThrow().text().characters();

    assertThat(text)
        .containsSubsequence(
            "Your month: May 2026", "31 of 31 days", "Your week, 25 May", "7 of 7");
    assertThat(text.split("💡", -1)).as("one suggestion").hasSize(2);
  }

  @Test
  void a_week_in_which_nothing_was_done_is_not_told() {
    person.adds(aHabit("Read"));

    assertThat(toldOn(MONDAY, Notice.WEEK)).isEmpty();
  }

  @Test
  void nothing_is_told_that_was_switched_off_or_within_a_vacation() {
    does(person.adds(aHabit("Read")), 2, 15);
    person.profile().change(new Wish.Tell(Notice.WEEK, false));
    assertThat(toldOn(MONDAY, Notice.WEEK)).isEmpty();

    person.profile().change(new Wish.Tell(Notice.WEEK, true));
    assertThat(toldOn(MONDAY, Notice.WEEK)).isPresent();
    person.habits().startVacation(MONDAY, null);
    assertThat(toldOn(MONDAY, Notice.WEEK)).isEmpty();
  }

  @Test
  void in_russian_numbers_decide_the_forms_of_words() {
    person.profile().change(new Wish.Speak(Language.RUSSIAN));
    does(person.adds(aHabit("Чтение").remindingAt("21:00")), 2, 15);

    assertThat(toldOn(MONDAY, Notice.WEEK).orElseThrow().text().characters())
        .contains("Итоги недели", "7 отметок", "7 идеальных дней", "7 из 7 дней", "14 дней подряд");
  }

  @Test
  void streaks_worth_saving_are_named_in_the_evening_with_the_buttons_of_a_reminder() {
    var read = person.adds(aHabit("Read"));
    person.adds(aHabit("Walk"));
    does(read, 10, 15);

    var card = warnedOn(MONDAY).orElseThrow();

    assertThat(card.text().characters())
        .contains("Still open today", "Read · 6 days in a row")
        .doesNotContain("Walk");
    assertThat(card.buttons())
        .extracting(Button::data)
        .contains(
            new Tap.Complete(read, MONDAY, Origin.REMINDER).data(),
            new Tap.Later(read, MONDAY).data(),
            new Tap.Skip(read, MONDAY, Origin.REMINDER).data());
  }

  @Test
  void no_evening_is_disturbed_by_what_is_done_rests_is_not_due_or_reminds_by_itself() {
    var done = person.adds(aHabit("Read"));
    var paused = person.adds(aHabit("Walk"));
    var off = person.adds(aHabit("Run").on(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY));
    var reminds = person.adds(aHabit("Sing").remindingAt("21:00"));
    Stream.of(done, paused, off, reminds).forEach(habit -> does(habit, 8, 15));
    person.on("2026-03-16");
    person.checks(done);
    person.habits().pause(paused, null);

    assertThat(warnedOn(MONDAY)).isEmpty();
  }

  @Test
  void a_warning_that_comes_after_its_day_or_during_a_vacation_is_not_told() {
    var read = person.adds(aHabit("Read"));
    does(read, 10, 15);
    assertThat(warnedOn(MONDAY)).isPresent();

    assertThat(warnedOn(MONDAY.minusDays(1))).isEmpty();
    person.habits().startVacation(MONDAY, null);
    assertThat(warnedOn(MONDAY)).isEmpty();
  }

  private void does(HabitId habit, int first, int last) {
    for (var day = first; day <= last; day++) {
      person.on("2026-03-%02d".formatted(day));
      person.checks(habit);
    }
  }

  private Optional<Card> toldOn(LocalDate day, Notice... notices) {
    person.at(day + "T09:00");
    return told(day, notices);
  }

  /** On Monday evening, of some day. */
  private Optional<Card> warnedOn(LocalDate day) {
    person.at(MONDAY + "T20:00");
    person.profile().change(new Wish.Tell(Notice.DANGER, true));
    return told(day, Notice.DANGER);
  }

  private Optional<Card> told(LocalDate day, Notice... notices) {
    var items = Stream.of(notices).map(it -> new Bulletin.Item(it, day, person.now())).toList();
    return NoticeCard.of(
            scope -> Optional.of(person.book(scope)), new Bulletin(items), Capabilities.TELEGRAM)
        .map(said -> ((Outgoing.Show) said).card());
  }
}
