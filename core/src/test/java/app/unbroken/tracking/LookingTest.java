package app.unbroken.tracking;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.unbroken.checkin.Entry;
import app.unbroken.fixtures.Person;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitId;
import app.unbroken.streak.Run;
import app.unbroken.streak.Verdict;
import app.unbroken.tracking.Today.Group;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Today's list, the history, and the figures. */
class LookingTest {
  private final Person ann = somebody();

  @Test
  void todays_list_puts_every_active_habit_under_its_heading() {
    var done = ann.adds(aHabit("Done"));
    var open = ann.adds(aHabit("Open"));
    var kept = ann.adds(aHabit("Kept").avoided());
    var broken = ann.adds(aHabit("Broken").avoided());
    var anyDay = ann.adds(aHabit("Any day").timesPerWeek(1));
    var skipped = ann.adds(aHabit("Skipped"));
    var notDue = ann.adds(aHabit("Not due").on(DayOfWeek.FRIDAY));
    var archived = ann.adds(aHabit("Archived"));
    ann.habits().archive(archived);
    ann.on("2026-03-02");
    ann.checks(done);
    ann.logs(broken, 1);
    ann.skips(skipped);

    var today = ann.days().today();

    assertThat(today.day()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(today.rows())
        .extracting(row -> row.habit().id(), Today.Row::group)
        .containsExactly(
            tuple(done, Group.DONE),
            tuple(open, Group.OPEN),
            tuple(kept, Group.KEEPING),
            tuple(broken, Group.BROKEN),
            tuple(anyDay, Group.ANY_DAY),
            tuple(skipped, Group.RESTING),
            tuple(notDue, Group.NOT_DUE));
    assertThat(today.in(Group.DONE).getFirst().entry()).isNotNull();
    assertThat(today.in(Group.OPEN).getFirst().entry()).isNull();
  }

  @Test
  void a_day_is_perfect_when_all_that_was_due_is_done() {
    ann.on("2026-03-02");
    var read = ann.adds(aHabit("Read"));
    var run = ann.adds(aHabit("Run"));
    ann.adds(aHabit("Any day").timesPerWeek(1));
    assertThat(ann.days().today().isPerfect()).isFalse();

    ann.checks(read);
    assertThat(ann.days().today().isPerfect()).isFalse();

    ann.skips(run);
    assertThat(ann.days().today().isPerfect()).isTrue();
  }

  @Test
  void a_day_on_which_nothing_was_due_is_not_perfect() {
    assertThat(ann.days().today().isPerfect()).isFalse();

    var read = ann.adds(aHabit("Read"));
    ann.skips(read);
    assertThat(ann.days().today().isPerfect()).isFalse();
  }

  @Test
  void a_slip_spoils_the_day() {
    var read = ann.adds(aHabit("Read"));
    var sugar = ann.adds(aHabit("No sugar").avoided());
    ann.checks(read);
    assertThat(ann.days().today().isPerfect()).isTrue();

    ann.logs(sugar, 1);
    assertThat(ann.days().today().isPerfect()).isFalse();
  }

  @Test
  void a_history_is_read_backwards_through_checkpoints_to_its_first_day() {
    var read = ann.on("2026-01-01").adds(aHabit("Read"));
    for (var day = LocalDate.of(2026, 1, 1); day.getMonthValue() < 7; day = day.plusDays(2)) {
      ann.on(day.toString()).checks(read);
    }

    var days = new ArrayList<LocalDate>();
    var page = page(read, null);
    while (true) {
      page.entries().stream().map(Entry::day).forEach(days::add);
      if (page.next() == null) {
        break;
      }
      page = page(read, page.next());
    }

    assertThat(days).hasSize(91).doesNotHaveDuplicates();
    assertThat(days.getFirst()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(days.getLast()).isEqualTo(LocalDate.of(2026, 1, 1));
  }

  @Test
  void an_empty_history_is_one_empty_page_and_a_foreign_one_does_not_exist() {
    var read = ann.adds(aHabit("Read"));

    assertThat(page(read, null).entries()).isEmpty();
    assertThat(page(read, null).next()).isNull();
    assertThat(somebody().days().history(read, null, 5))
        .isEqualTo(new HabitHistory.Outcome.NoSuchHabit());
    assertThatThrownBy(() -> ann.days().history(read, null, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void statistics_name_the_longest_runs_and_the_days_of_a_year() {
    var read = ann.on("2025-12-30").adds(aHabit("Read").aimingAt(new Goal.Streak(10, false)));
    checks(read, "2025-12-30", 4);
    checks(read, "2026-01-10", 2);
    checks(read, "2026-01-20", 3);

    var figures = (Statistics.Outcome.Figures) ann.days().statistics(read, Year.of(2026));

    assertThat(figures.runs())
        .extracting(Run::length, Run::first)
        .containsExactly(
            tuple(4, LocalDate.of(2025, 12, 30)),
            tuple(3, LocalDate.of(2026, 1, 20)),
            tuple(2, LocalDate.of(2026, 1, 10)));
    assertThat(figures.runs().getFirst()).isEqualTo(figures.standing().best());
    assertThat(figures.goal()).isEqualTo(new GoalProgress(3, 10));
    assertThat(figures.days()).hasSize(22);
    assertThat(figures.days().get(LocalDate.of(2026, 1, 2))).isEqualTo(Verdict.DONE);
    assertThat(figures.days().get(LocalDate.of(2026, 1, 5))).isEqualTo(Verdict.MISSED);
  }

  @Test
  void a_year_to_come_has_no_days_and_one_long_ago_none_that_had_started() {
    var read = ann.adds(aHabit("Read"));

    var coming = (Statistics.Outcome.Figures) ann.days().statistics(read, Year.of(2027));
    var past = (Statistics.Outcome.Figures) ann.days().statistics(read, Year.of(2024));

    assertThat(coming.days()).isEmpty();
    assertThat(past.days()).hasSize(366).containsValue(Verdict.NOT_STARTED);
    assertThat(past.days().values()).containsOnly(Verdict.NOT_STARTED);
    assertThat(ann.days().statistics(new HabitId(UUID.randomUUID()), Year.of(2026)))
        .isEqualTo(new Statistics.Outcome.NoSuchHabit());
  }

  @Test
  void the_overview_counts_perfect_days_over_archived_habits_too() {
    var read = ann.on("2026-03-01").adds(aHabit("Read"));
    var run = ann.adds(aHabit("Run"));
    ann.on("2026-03-01").checks(read);
    ann.checks(run);
    ann.on("2026-03-02").checks(read);
    ann.on("2026-03-03").checks(read);
    ann.checks(run);
    ann.habits().archive(run);
    ann.on("2026-03-04").checks(read);
    ann.on("2026-03-05").skips(read);

    var overview = ann.days().overview();

    assertThat(overview).isEqualTo(new Overview(2, 1, 3, 6, 4));
  }

  private void checks(HabitId habit, String first, int times) {
    for (var day = 0; day < times; day++) {
      ann.on(LocalDate.parse(first).plusDays(day).toString()).checks(habit);
    }
  }

  private HabitHistory.Outcome.Page page(HabitId habit, LocalDate before) {
    return (HabitHistory.Outcome.Page) ann.days().history(habit, before, 30);
  }
}
