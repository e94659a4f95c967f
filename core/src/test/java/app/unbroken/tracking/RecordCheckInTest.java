package app.unbroken.tracking;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import app.unbroken.checkin.Source;
import app.unbroken.fixtures.Person;
import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Schedule;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Scope;
import app.unbroken.profile.ChangeProfile;
import app.unbroken.tracking.RecordCheckIn.CheckIn;
import app.unbroken.tracking.RecordCheckIn.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordCheckInTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

  private final Person ann = somebody().on("2026-03-20");
  private final HabitId read = ann.adds(aHabit("Read"));
  private final HabitId water = ann.adds(aHabit("Water").atLeast(8, "glasses"));

  @Test
  void a_check_in_tells_where_the_habit_stood_and_where_it_stands() {
    var recorded = ann.checks(read);

    assertThat(recorded.entry())
        .isEqualTo(
            new Entry(
                read,
                TODAY,
                new Mark.Logged(Amount.ONE),
                "",
                ann.now(),
                ZoneId.of("UTC"),
                Source.EMBEDDED));
    assertThat(recorded.before()).isNull();
    assertThat(recorded.standingBefore().current().length()).isZero();
    assertThat(recorded.standing().current().length()).isEqualTo(1);
    assertThat(recorded.goal()).isEqualTo(new GoalNews.None());
  }

  @Test
  void amounts_add_up_or_are_said_in_all() {
    ann.logs(water, 3);
    assertThat(ann.logs(water, 2).entry().amount()).isEqualTo(Amount.of(5));

    var corrected = record(water, new HowMuch.InAll(Amount.of(4)));
    assertThat(((Outcome.Recorded) corrected).entry().amount()).isEqualTo(Amount.of(4));
  }

  @Test
  void done_is_the_whole_target_and_never_less_than_was_logged() {
    ann.logs(water, 3);
    assertThat(ann.checks(water).entry().amount()).isEqualTo(Amount.of(8));

    ann.logs(water, 2);
    assertThat(ann.days().done(water)).isInstanceOf(Outcome.NothingNew.class);
    assertThat(ann.standing(water).total()).isEqualTo(Amount.of(10));
  }

  @Test
  void done_of_a_weeks_total_is_what_is_missing_of_it() {
    var run = ann.adds(aHabit("Run").scheduled(new Schedule.WeeklyTotal()).atLeast(20, "km"));
    ann.logs(run, 12);

    assertThat(ann.on("2026-03-21").checks(run).entry().amount()).isEqualTo(Amount.of(8));
    assertThat(ann.on("2026-03-23").checks(run).entry().amount()).isEqualTo(Amount.of(20));
  }

  @Test
  void done_of_a_months_total_minds_the_days_behind_a_checkpoint() {
    var walk = ann.adds(aHabit("Walk").scheduled(new Schedule.MonthlyTotal()).atLeast(100, "km"));
    ann.logs(walk, 60);
    ann.on("2026-06-01").logs(walk, 1);
    assertThat(ann.book(Scope.TODAY).historyOf(walk).checkpoint()).isNotNull();

    assertThat(ann.fillsIn(walk, "2026-03-25").entry().amount()).isEqualTo(Amount.of(40));
  }

  @Test
  void done_of_a_habit_to_avoid_says_that_nothing_happened() {
    var sugar = ann.adds(aHabit("No sugar").avoided());

    assertThat(ann.checks(sugar).entry().amount()).isEqualTo(Amount.ZERO);
    assertThat(ann.on("2026-03-21").standing(sugar).current().length()).isEqualTo(1);
  }

  @Test
  void a_slip_can_be_logged_afterwards() {
    var sugar = ann.adds(aHabit("No sugar").avoided());
    ann.on("2026-03-25");
    assertThat(ann.standing(sugar).current().length()).isEqualTo(5);

    record(sugar, TODAY.plusDays(3), new HowMuch.More(Amount.ONE), Way.DIRECTLY);

    assertThat(ann.standing(sugar).current().length()).isEqualTo(1);
  }

  @Test
  void saying_the_same_twice_changes_nothing() {
    ann.checks(read);
    var actions = ann.book(Scope.RECENT).actions();

    assertThat(ann.days().done(read)).isInstanceOf(Outcome.NothingNew.class);
    assertThat(ann.book(Scope.RECENT).actions()).isEqualTo(actions);
  }

  @Test
  void a_check_in_takes_the_place_of_a_skip() {
    ann.skips(read);

    var recorded = ann.checks(read);

    assertThat(recorded.before()).isNotNull();
    assertThat(recorded.entry().mark()).isEqualTo(new Mark.Logged(Amount.ONE));
  }

  @Test
  void a_note_is_kept_until_another_one_is_written() {
    ann.days().checkIn(new CheckIn(water, TODAY, more(1), " two\u0000 ", Way.DIRECTLY));
    assertThat(ann.logs(water, 1).entry().note()).isEqualTo("two");

    var third = ann.days().checkIn(new CheckIn(water, TODAY, more(1), "three", Way.DIRECTLY));
    assertThat(((Outcome.Recorded) third).entry().note()).isEqualTo("three");
  }

  @Test
  void any_of_the_last_seven_days_is_filled_in_freely_and_older_ones_through_the_history() {
    ann.habits().moveStart(read, TODAY.minusDays(30));

    assertThat(record(read, TODAY.minusDays(7), done(), Way.DIRECTLY))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(record(read, TODAY.minusDays(8), done(), Way.DIRECTLY))
        .isEqualTo(
            new Outcome.Refused(
                ann.habit(read),
                new DayRefusal.TooLongAgo(TODAY.minusDays(8), TODAY.minusDays(7))));
    assertThat(record(read, TODAY.minusDays(8), done(), Way.THROUGH_HISTORY))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(ann.book(Scope.RECENT).actions())
        .extracting(action -> action.deed().kind())
        .startsWith(ActionKind.BACKFILL, ActionKind.CHECK_IN);
  }

  @Test
  void the_future_is_refused_and_a_day_before_the_start_asks_to_move_it() {
    assertThat(record(read, TODAY.plusDays(1), done(), Way.THROUGH_HISTORY))
        .isEqualTo(
            new Outcome.Refused(
                ann.habit(read), new DayRefusal.InTheFuture(TODAY.plusDays(1), TODAY)));
    assertThat(record(read, LocalDate.MAX, done(), Way.DIRECTLY))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(record(read, TODAY.minusDays(1), done(), Way.DIRECTLY))
        .isEqualTo(
            new Outcome.Refused(
                ann.habit(read), new DayRefusal.BeforeStart(TODAY.minusDays(1), TODAY)));
  }

  @Test
  void a_day_is_the_persons_own_and_is_never_dated_anew() {
    ann.profile().change(zone("Pacific/Auckland"));
    ann.atInstant(Instant.parse("2026-03-21T13:30:00Z"));

    var recorded = ann.checks(read);

    assertThat(recorded.entry().day()).isEqualTo(LocalDate.of(2026, 3, 22));
    ann.profile().change(zone("America/Los_Angeles"));
    assertThat(ann.book(Scope.EVERYTHING).historyOf(read).entries())
        .extracting(Entry::day)
        .containsExactly(LocalDate.of(2026, 3, 22));
  }

  @Test
  void amounts_have_their_limits() {
    assertThat(record(water, more(0))).isEqualTo(new Outcome.NothingToAdd(ann.habit(water)));

    record(water, new HowMuch.InAll(Amount.LARGEST));
    assertThat(record(water, more(1)))
        .isEqualTo(new Outcome.TooMuch(ann.habit(water), Amount.LARGEST));
  }

  @Test
  void an_archived_a_foreign_and_a_missing_habit_are_told_apart_only_by_their_owner() {
    ann.habits().archive(read);

    assertThat(record(read, done())).isEqualTo(new Outcome.Archived(ann.habit(read)));
    assertThat(somebody().on("2026-03-20").days().done(read)).isEqualTo(new Outcome.NoSuchHabit());
    assertThat(ann.days().done(new HabitId(UUID.randomUUID())))
        .isEqualTo(new Outcome.NoSuchHabit());
  }

  @Test
  void the_check_in_that_makes_the_day_perfect_says_so_once() {
    assertThat(ann.checks(read).perfectDay()).isFalse();
    assertThat(ann.checks(water).perfectDay()).isTrue();
    assertThat(ann.logs(water, 1).perfectDay()).isFalse();
  }

  @Test
  void other_habits_are_looked_at_only_where_today_may_become_perfect() {
    var sip = CheckIn.of(water, TODAY, more(3));
    var glassful = CheckIn.of(water, TODAY, more(8));
    var yesterdays = CheckIn.done(water, TODAY);

    assertThat(holdingWaterOnly(sip)).isInstanceOf(Decision.Decided.class);
    assertThat(holdingWaterOnly(glassful)).isEqualTo(Decision.needs(Scope.TODAY));
    ann.on("2026-03-21");
    assertThat(holdingWaterOnly(yesterdays)).isInstanceOf(Decision.Decided.class);
  }

  private Decision<Outcome> holdingWaterOnly(CheckIn checkIn) {
    var action = new ActionId(UUID.randomUUID());
    return RecordCheckIn.decide(ann.book(new Scope.OneHabit(water)), checkIn, action);
  }

  private Outcome record(HabitId habit, HowMuch howMuch) {
    return record(habit, TODAY, howMuch, Way.DIRECTLY);
  }

  private Outcome record(HabitId habit, LocalDate day, HowMuch howMuch, Way way) {
    return ann.days().checkIn(new CheckIn(habit, day, howMuch, "", way));
  }

  private static HowMuch done() {
    return new HowMuch.Done();
  }

  private static HowMuch more(long amount) {
    return new HowMuch.More(Amount.of(amount));
  }

  private static ChangeProfile.Wish zone(String name) {
    return new ChangeProfile.Wish.Zone(name);
  }
}
