package app.unbroken.planning;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Person;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitState;
import app.unbroken.streak.TodayState.Need;
import app.unbroken.user.Span;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Pauses, vacations, the archive and the way back. */
class RestAndReturnTest {
  private final Person ann = somebody();
  private final HabitId read = ann.on("2026-03-01").adds(aHabit("Read"));

  @Test
  void a_paused_habit_rests_and_keeps_its_streak() {
    ann.on("2026-03-01").checks(read);

    assertThat(ann.on("2026-03-02").habits().pause(read, null))
        .isEqualTo(new PauseHabit.Outcome.Paused(ann.habit(read), Span.from(day(2))));

    assertThat(need("2026-03-09")).isEqualTo(Need.RESTING);
    assertThat(ann.standing(read).current().length()).isEqualTo(1);
  }

  @Test
  void a_pause_with_an_end_ends_by_itself() {
    ann.habits().pause(read, day(3));

    assertThat(need("2026-03-03")).isEqualTo(Need.RESTING);
    assertThat(need("2026-03-04")).isEqualTo(Need.DUE);
  }

  @Test
  void a_running_pause_can_be_given_another_end_but_not_the_same_twice() {
    ann.habits().pause(read, day(3));

    assertThat(ann.habits().pause(read, day(3)))
        .isInstanceOf(PauseHabit.Outcome.AlreadyPaused.class);
    assertThat(ann.on("2026-03-02").habits().pause(read, null))
        .isInstanceOf(PauseHabit.Outcome.Paused.class);
    assertThat(need("2026-03-20")).isEqualTo(Need.RESTING);
  }

  @Test
  void a_pause_cannot_end_in_the_past_and_an_archived_habit_cannot_pause() {
    assertThat(ann.on("2026-03-05").habits().pause(read, day(4)))
        .isEqualTo(new PauseHabit.Outcome.EndsInThePast(day(5)));

    ann.habits().archive(read);
    assertThat(ann.habits().pause(read, null)).isInstanceOf(PauseHabit.Outcome.Archived.class);
  }

  @Test
  void resuming_ends_the_pause_today_and_leaves_a_vacation_alone() {
    ann.habits().pause(read, null);
    ann.habits().startVacation(day(10), day(12));

    assertThat(ann.on("2026-03-05").habits().resume(read))
        .isInstanceOf(ResumeHabit.Outcome.Resumed.class);

    assertThat(ann.habit(read).pauses().all()).containsExactly(new Span(day(1), day(4)));
    assertThat(need("2026-03-05")).isEqualTo(Need.DUE);
    assertThat(need("2026-03-10")).isEqualTo(Need.RESTING);
    assertThat(ann.habits().resume(read)).isInstanceOf(ResumeHabit.Outcome.NotPaused.class);
  }

  @Test
  void a_vacation_rests_every_habit_and_ends_alone_or_on_the_day_it_is_ended() {
    var run = ann.adds(aHabit("Run"));
    assertThat(ann.habits().startVacation(day(1), null))
        .isEqualTo(new StartVacation.Outcome.Planned(Span.from(day(1)), true));
    assertThat(ann.on("2026-03-04").days().today().vacation()).isTrue();

    assertThat(ann.habits().endVacation())
        .isEqualTo(new EndVacation.Outcome.Ended(Span.from(day(1))));

    assertThat(need("2026-03-04")).isEqualTo(Need.DUE);
    assertThat(ann.standing(run).today().need()).isEqualTo(Need.DUE);
    assertThat(ann.habits().endVacation()).isEqualTo(new EndVacation.Outcome.NotOnVacation());
  }

  @Test
  void ending_a_vacation_restores_only_what_it_paused() {
    ann.habits().pause(read, null);
    ann.habits().startVacation(day(1), null);
    ann.on("2026-03-03").habits().endVacation();

    assertThat(need("2026-03-03")).isEqualTo(Need.RESTING);
  }

  @Test
  void a_planned_vacation_can_be_called_off() {
    ann.habits().startVacation(day(20), day(25));

    assertThat(ann.habits().endVacation())
        .isEqualTo(new EndVacation.Outcome.CalledOff(new Span(day(20), day(25))));
    assertThat(ann.user().vacations().all()).isEmpty();
  }

  @Test
  void a_vacation_has_its_limits() {
    ann.habits().startVacation(day(10), day(12));

    assertThat(ann.habits().startVacation(day(12), day(20)))
        .isEqualTo(new StartVacation.Outcome.Overlaps(new Span(day(10), day(12))));
    assertThat(ann.habits().startVacation(day(5), null))
        .isInstanceOf(StartVacation.Outcome.Overlaps.class);
    assertThat(ann.habits().startVacation(day(5), day(4)))
        .isEqualTo(new StartVacation.Outcome.EndsBeforeItBegins(day(5), day(4)));
    assertThat(ann.habits().startVacation(day(1).minusDays(8), day(4)))
        .isEqualTo(new StartVacation.Outcome.TooLongAgo(day(1).minusDays(7)));
    assertThat(ann.habits().startVacation(day(1).plusDays(367), null))
        .isEqualTo(new StartVacation.Outcome.TooFarAhead(day(1).plusDays(366)));
  }

  @Test
  void an_archived_habit_is_out_of_the_way_and_comes_back_without_missed_days() {
    ann.on("2026-03-01").checks(read);
    ann.on("2026-03-02").checks(read);
    assertThat(ann.on("2026-03-03").habits().archive(read))
        .isInstanceOf(ArchiveHabit.Outcome.Archived.class);
    assertThat(ann.days().today().rows()).isEmpty();

    assertThat(ann.on("2026-05-03").habits().restore(read))
        .isInstanceOf(RestoreHabit.Outcome.Restored.class);

    assertThat(need("2026-05-03")).isEqualTo(Need.DUE);
    assertThat(ann.standing(read).current().length()).isEqualTo(2);
    assertThat(ann.habits().restore(read)).isInstanceOf(RestoreHabit.Outcome.NotArchived.class);
  }

  @Test
  void a_pause_does_not_outlive_the_archive() {
    ann.habits().pause(read, null);
    ann.on("2026-03-03").habits().archive(read);
    ann.on("2026-03-10").habits().restore(read);

    assertThat(ann.habit(read).pauses().all())
        .containsExactly(new Span(day(1), day(2)), new Span(day(3), day(9)));
  }

  @Test
  void archiving_twice_says_so_and_restoring_minds_the_limit() {
    ann.habits().archive(read);
    assertThat(ann.habits().archive(read)).isInstanceOf(ArchiveHabit.Outcome.AlreadyArchived.class);

    for (var count = 1; count <= AddHabit.MOST_ACTIVE; count++) {
      ann.adds(aHabit("Habit " + count));
    }
    assertThat(ann.habits().restore(read))
        .isEqualTo(new RestoreHabit.Outcome.LimitReached(100, 100));
  }

  @Test
  void a_deleted_habit_is_gone_for_everybody_but_an_undo() {
    ann.checks(read);
    assertThat(ann.habits().delete(read)).isInstanceOf(DeleteHabit.Outcome.Deleted.class);
    assertThat(ann.habits().delete(read)).isEqualTo(new DeleteHabit.Outcome.NoSuchHabit());
    assertThat(ann.habits().restore(read)).isEqualTo(new RestoreHabit.Outcome.NoSuchHabit());

    ann.undoes();

    assertThat(ann.habit(read).state()).isEqualTo(new HabitState.Active());
    assertThat(ann.standing(read).current().length()).isEqualTo(1);
  }

  private Need need(String day) {
    return ann.on(day).standing(read).today().need();
  }

  private static LocalDate day(int ofMarch) {
    return LocalDate.of(2026, 3, ofMarch);
  }
}
