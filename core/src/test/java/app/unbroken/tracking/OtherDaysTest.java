package app.unbroken.tracking;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.checkin.Entry;
import app.unbroken.fixtures.Person;
import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Scope;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Days skipped, cleared and noted. */
class OtherDaysTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

  private final Person ann = somebody().on("2026-03-20");
  private final HabitId read = ann.adds(aHabit("Read"));

  @Test
  void a_skipped_day_keeps_the_streak_and_adds_nothing() {
    ann.checks(read);

    var skipped = ann.on("2026-03-21").skips(read);

    assertThat(skipped.standing().current().length()).isEqualTo(1);
    assertThat(ann.on("2026-03-22").standing(read).current().length()).isEqualTo(1);
    assertThat(ann.on("2026-03-21").days().skip(read, TODAY.plusDays(1), Way.DIRECTLY))
        .isInstanceOf(SkipDay.Outcome.AlreadySkipped.class);
  }

  @Test
  void a_skip_gives_back_what_was_logged_when_it_is_undone() {
    var logged = ann.logs(read, 3).entry();
    assertThat(ann.skips(read).before()).isEqualTo(logged);

    ann.undoes();

    assertThat(ann.book(Scope.TODAY).historyOf(read).on(TODAY)).contains(logged);
  }

  @Test
  void a_day_is_cleared_of_whatever_it_says() {
    ann.checks(read);

    assertThat(ann.days().clear(read, TODAY, Way.DIRECTLY))
        .isInstanceOf(ClearDay.Outcome.Cleared.class);
    assertThat(ann.days().clear(read, TODAY, Way.DIRECTLY))
        .isEqualTo(new ClearDay.Outcome.NothingThere(ann.habit(read), TODAY));
    assertThat(ann.standing(read).successes()).isZero();
  }

  @Test
  void a_day_behind_a_checkpoint_is_cleared_like_any_other() {
    ann.checks(read);
    ann.on("2026-06-01").checks(read);
    assertThat(ann.book(Scope.TODAY).historyOf(read).checkpoint()).isNotNull();

    assertThat(ann.days().clear(read, TODAY, Way.THROUGH_HISTORY))
        .isInstanceOf(ClearDay.Outcome.Cleared.class);

    assertThat(ann.standing(read).successes()).isEqualTo(1);
    assertThat(ann.days().today().rows().getFirst().standing()).isEqualTo(ann.standing(read));
  }

  @Test
  void a_note_changes_nothing_else_about_its_day() {
    ann.logs(read, 2);

    var noted = (NoteDay.Outcome.Noted) note("great\r\nbook");

    assertThat(noted.entry().amount()).isEqualTo(Amount.of(2));
    assertThat(noted.entry().note()).isEqualTo("great\nbook");
    assertThat(noted.cut()).isFalse();
    assertThat(note("great\nbook")).isInstanceOf(NoteDay.Outcome.NothingNew.class);
  }

  @Test
  void a_note_on_an_empty_day_does_not_make_it_done() {
    note("too tired");

    assertThat(ann.standing(read).current().length()).isZero();
    assertThat(ann.days().today().in(Today.Group.OPEN)).hasSize(1);
  }

  @Test
  void a_note_that_is_too_long_is_cut_between_characters_and_says_so() {
    var noted = (NoteDay.Outcome.Noted) note("👨‍👩‍👧‍👦".repeat(1_000));

    assertThat(noted.cut()).isTrue();
    assertThat(noted.entry().note()).hasSizeLessThanOrEqualTo(Entry.NOTE_LIMIT);
    assertThat(noted.entry().note().replace("👨‍👩‍👧‍👦", "")).isEmpty();
  }

  @Test
  void days_that_cannot_be_written_are_refused_by_all_alike() {
    var tomorrow = TODAY.plusDays(1);
    var why = new DayRefusal.InTheFuture(tomorrow, TODAY);
    var habit = ann.habit(read);

    assertThat(ann.days().skip(read, tomorrow, Way.DIRECTLY))
        .isEqualTo(new SkipDay.Outcome.Refused(habit, why));
    assertThat(ann.days().clear(read, tomorrow, Way.DIRECTLY))
        .isEqualTo(new ClearDay.Outcome.Refused(habit, why));
    assertThat(ann.days().note(new NoteDay.Note(read, tomorrow, "x", Way.DIRECTLY)))
        .isEqualTo(new NoteDay.Outcome.Refused(habit, why));
  }

  @Test
  void archived_and_foreign_habits_are_refused_by_all_alike() {
    var bob = somebody().on("2026-03-20");
    ann.habits().archive(read);
    var habit = ann.habit(read);

    assertThat(Stream.of(ann, bob).map(it -> it.days().skip(read, TODAY, Way.DIRECTLY)))
        .containsExactly(new SkipDay.Outcome.Archived(habit), new SkipDay.Outcome.NoSuchHabit());
    assertThat(Stream.of(ann, bob).map(it -> it.days().clear(read, TODAY, Way.DIRECTLY)))
        .containsExactly(new ClearDay.Outcome.Archived(habit), new ClearDay.Outcome.NoSuchHabit());
    var note = new NoteDay.Note(read, TODAY, "x", Way.DIRECTLY);
    assertThat(Stream.of(ann, bob).map(it -> it.days().note(note)))
        .containsExactly(new NoteDay.Outcome.Archived(habit), new NoteDay.Outcome.NoSuchHabit());
  }

  private NoteDay.Outcome note(String words) {
    return ann.days().note(new NoteDay.Note(read, TODAY, words, Way.DIRECTLY));
  }
}
