package app.unbroken.journal;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.Ports;
import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import app.unbroken.checkin.Source;
import app.unbroken.fixtures.Person;
import app.unbroken.fixtures.Workspaces;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.planning.AddHabit;
import app.unbroken.planning.ListHabits;
import app.unbroken.streak.Checkpoint;
import app.unbroken.tracking.UndoLast;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link Journals} promise about one book at a time, wherever they are kept. */
public abstract class JournalsContract {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final WorkspaceId here = Workspaces.fresh();

  /** The ports on a store; it may be the same for each test, every test has its own workspaces. */
  protected abstract Ports ports();

  /** Puts a checkpoint where the store keeps them; nothing to do where it keeps none. */
  protected void plant(UserId user, HabitId habit, Checkpoint checkpoint) {}

  @Test
  void the_book_of_nobody_is_never_opened() {
    var nobody = new UserId(here, UUID.randomUUID());
    var ann = ann();

    assertThat(journals().read(nobody, Scope.EVERYTHING, ann.now())).isEmpty();
    assertThat(journals().entriesBefore(nobody, new HabitId(UUID.randomUUID()), DAY, 5)).isEmpty();
    assertThat(
            journals()
                .change(
                    nobody,
                    Scope.TODAY,
                    ann.occasion("nobody"),
                    journal -> {
                      throw new AssertionError("opened");
                    }))
        .isEmpty();
  }

  @Test
  void a_book_opens_with_what_was_decided_before() {
    var ann = ann();
    var deed = addition(ann, "Read");

    assertThat(write(ann, deed)).isEqualTo("Read");

    var book = ann.book(Scope.EVERYTHING);
    assertThat(book.user()).isEqualTo(ann.user());
    assertThat(book.habits()).containsExactly(habitOf(deed));
    assertThat(book.now()).isEqualTo(ann.now());
    assertThat(book.actions())
        .containsExactly(new Action(deed, ann.now(), new OperationId("test"), false));
  }

  @Test
  void all_deeds_of_one_decision_are_written_in_their_order() {
    var ann = ann();
    var added = addition(ann, "Read");
    var habit = habitOf(added);
    var entry = entry(habit, DAY, new Mark.Logged(Amount.of(3)), "half 👨‍👩‍👧‍👦 é \"'\\ ;--");
    var checked = day(ann, null, entry);
    var skipped = day(ann, entry, entry(habit, DAY, new Mark.Skipped(), ""));

    write(ann, added, checked, skipped);

    var book = ann.book(Scope.EVERYTHING);
    assertThat(book.historyOf(habit.id()).entries()).containsExactly(after(skipped));
    assertThat(book.actions()).extracting(Action::deed).containsExactly(skipped, checked, added);
  }

  @Test
  void a_decision_that_throws_writes_nothing() {
    var ann = ann();

    assertThatThrownBy(() ->
            journals()
                .change(
                    ann.id(),
                    Scope.TODAY,
                    ann.occasion("throws"),
                    journal -> {
                      throw new IllegalStateException("on purpose");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("on purpose");

    var habit = ann.adds(aHabit("Read"));
    assertThat(ann.book(Scope.EVERYTHING).actions()).hasSize(1);
    assertThat(ann.book(Scope.EVERYTHING).habits()).extracting(Habit::id).containsExactly(habit);
  }

  @Test
  void a_decision_that_needs_more_is_asked_again_with_a_wider_book() {
    var ann = ann();
    var habit = ann.adds(aHabit("Read"));
    var scopes = new ArrayList<Scope>();

    var outcome =
        ann.decides(
            Scope.PROFILE,
            (journal, action) -> {
              scopes.add(journal.scope());
              return switch (scopes.size()) {
                case 1 -> Decision.<String>needs(new Scope.OneHabit(habit));
                case 2 -> Decision.<String>needs(Scope.TODAY);
                default -> Decision.of("content");
              };
            });

    assertThat(outcome).isEqualTo("content");
    assertThat(scopes)
        .containsExactly(Scope.PROFILE, new Scope.OneHabit(habit), new Scope.TodayAndWhole(habit));
  }

  @Test
  void a_decision_that_asks_for_what_it_has_fails_instead_of_asking_for_ever() {
    var ann = ann();

    assertThatThrownBy(
            () -> ann.decides(Scope.TODAY, (journal, action) -> Decision.needs(Scope.PROFILE)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void each_scope_holds_what_it_says() {
    var ann = ann();
    var active = ann.adds(aHabit("Active"));
    var archived = ann.adds(aHabit("Archived"));
    var deleted = ann.adds(aHabit("Deleted"));
    ann.habits().archive(archived);
    ann.habits().delete(deleted);

    assertThat(held(ann, Scope.PROFILE)).isEmpty();
    assertThat(held(ann, new Scope.OneHabit(active))).containsExactly(active);
    assertThat(held(ann, new Scope.OneHabit(deleted))).containsExactly(deleted);
    assertThat(held(ann, new Scope.WholeHabit(deleted))).containsExactly(deleted);
    assertThat(held(ann, Scope.TODAY)).containsExactly(active, archived);
    assertThat(held(ann, new Scope.TodayAndWhole(active))).containsExactly(active, archived);
    assertThat(held(ann, new Scope.TodayAndWhole(deleted)))
        .containsExactly(active, archived, deleted);
    assertThat(held(ann, Scope.EVERYTHING)).containsExactly(active, archived, deleted);
    assertThat(held(ann, Scope.RECENT)).containsExactly(active, archived);
    assertThat(ann.book(Scope.PROFILE).actions()).isEmpty();
    assertThat(ann.book(new Scope.OneHabit(active)).actions()).isEmpty();
    assertThat(ann.book(Scope.TODAY).actions()).isEmpty();
    assertThat(ann.book(Scope.RECENT).actions()).hasSize(5);
    assertThat(ann.book(new Scope.TodayAndWhole(active)).actions()).hasSize(5);
  }

  @Test
  void the_scopes_that_promise_every_day_hold_every_day() {
    var ann = ann().on("2026-08-20");
    var habit = ann.adds(aHabit("Read"));
    ann.habits().moveStart(habit, LocalDate.of(2026, 1, 1));
    ann.fillsIn(habit, "2026-01-01");
    ann.fillsIn(habit, "2026-03-03");
    ann.checks(habit);

    for (var scope :
        List.of(new Scope.WholeHabit(habit), new Scope.TodayAndWhole(habit), Scope.EVERYTHING)) {
      var history = ann.book(scope).historyOf(habit);
      assertThat(history.checkpoint()).isNull();
      assertThat(history.entries())
          .extracting(entry -> entry.day().toString())
          .containsExactly("2026-01-01", "2026-03-03", "2026-08-20");
    }
  }

  @Test
  void a_checkpoint_of_another_version_is_as_good_as_none() {
    var ann = ann().on("2026-08-20");
    var habit = ann.adds(aHabit("Read"));
    ann.habits().moveStart(habit, LocalDate.of(2026, 1, 1));
    ann.fillsIn(habit, "2026-03-02");
    ann.fillsIn(habit, "2026-03-03");
    ann.checks(habit);
    var standing = ann.standing(habit);
    var foreign = new Checkpoint(LocalDate.of(2026, 7, 31), "from-elsewhere 1 2 3");

    plant(ann.id(), habit, foreign);

    var book = ann.book(Scope.TODAY);
    assertThat(book.historyOf(habit).checkpoint()).isNull();
    assertThat(book.historyOf(habit).entries()).hasSize(3);
    assertThat(book.standingOf(book.habit(habit).orElseThrow())).isEqualTo(standing);
    assertThat(ann.days().today().rows().getFirst().standing()).isEqualTo(standing);

    ann.fillsIn(habit, "2026-03-04");
    plant(ann.id(), habit, foreign);
    ann.on("2026-08-21").checks(habit);

    var later = ann.book(Scope.TODAY);
    assertThat(later.historyOf(habit).checkpoint()).isNotEqualTo(foreign);
    assertThat(later.standingOf(later.habit(habit).orElseThrow())).isEqualTo(ann.standing(habit));
  }

  @Test
  void the_last_twenty_actions_are_at_hand_the_newest_first() {
    var ann = ann();
    var habit = ann.adds(aHabit("Water"));
    for (var count = 1; count <= 30; count++) {
      ann.logs(habit, 1);
    }
    ann.undoes();

    var actions = ann.book(Scope.RECENT).actions();

    assertThat(actions).hasSize(Journal.ACTIONS);
    assertThat(actions.get(0).deed().kind()).isEqualTo(ActionKind.UNDO);
    assertThat(actions.get(1).undone()).isTrue();
    assertThat(actions.get(2).undone()).isFalse();
  }

  @Test
  void a_habit_that_is_taken_back_leaves_nothing_behind() {
    var ann = ann();
    var added = addition(ann, "Read");
    var habit = habitOf(added);
    write(ann, added, day(ann, null, entry(habit, DAY, new Mark.Skipped(), "")));

    write(ann, deed(ann, ActionKind.UNDO, new Change.OfHabit(habit, null)));

    assertThat(ann.book(Scope.EVERYTHING).habits()).isEmpty();
    assertThat(journals().entriesBefore(ann.id(), habit.id(), DAY.plusDays(1), 5)).isEmpty();
  }

  @Test
  void the_fence_of_the_dialogue_is_kept_and_left_alone() {
    var ann = ann();
    var fence = DialogueRef.NONE.opened(7).opened(-8);
    assertThat(ann.book(Scope.PROFILE).dialogue()).isEqualTo(DialogueRef.NONE);

    ann.decides(
        Scope.PROFILE, (journal, action) -> new Decision.Decided<>("opened", List.of(), fence));
    ann.adds(aHabit("Read"));

    assertThat(ann.book(Scope.PROFILE).dialogue()).isEqualTo(fence);
    assertThat(ann.book(Scope.EVERYTHING).dialogue()).isEqualTo(fence);
  }

  @Test
  void a_book_opened_to_write_knows_its_moment_and_its_door() {
    var ann = ann();
    var occasion =
        new Journals.Occasion(
            ann.now(), Source.WHATSAPP, new OperationId("main-bot:7"), "admin:root");

    var seen =
        journals()
            .change(ann.id(), Scope.PROFILE, occasion, journal -> Decision.of(journal))
            .orElseThrow();

    assertThat(seen.now()).isEqualTo(occasion.now());
    assertThat(seen.source()).isEqualTo(Source.WHATSAPP);
  }

  @Test
  void no_workspace_and_no_person_sees_the_book_of_another() {
    var ann = ann();
    var bob = ann();
    var read = ann.adds(aHabit("Read"));
    ann.checks(read);
    var forged = new UserId(Workspaces.fresh(), ann.id().value());

    assertThat(journals().read(forged, Scope.EVERYTHING, ann.now())).isEmpty();
    assertThat(journals().entriesBefore(forged, read, DAY.plusDays(1), 5)).isEmpty();
    assertThat(journals().change(forged, Scope.TODAY, ann.occasion("forged"), Decision::of))
        .isEmpty();
    assertThat(held(bob, new Scope.OneHabit(read))).isEmpty();
    assertThat(held(bob, new Scope.WholeHabit(read))).isEmpty();
    assertThat(held(bob, Scope.EVERYTHING)).isEmpty();
    assertThat(journals().entriesBefore(bob.id(), read, DAY.plusDays(1), 5)).isEmpty();
    assertThat(bob.days().undo()).isInstanceOf(UndoLast.Outcome.NothingToUndo.class);
    assertThat(bob.book(Scope.RECENT).actions()).isEmpty();
  }

  @Test
  void entries_are_read_backwards_page_by_page() {
    var ann = ann().on("2026-04-30");
    var habit = ann.adds(aHabit("Read"));
    ann.habits().moveStart(habit, DAY);
    for (var day = 1; day <= 23; day++) {
      ann.fillsIn(habit, DAY.plusDays(2L * day).toString());
    }

    var read = new ArrayList<LocalDate>();
    for (var before = LocalDate.of(2026, 5, 1); ; before = read.getLast()) {
      var page = journals().entriesBefore(ann.id(), habit, before, 7);
      page.forEach(entry -> read.add(entry.day()));
      if (page.size() < 7) {
        break;
      }
    }

    assertThat(read).hasSize(23).isSortedAccordingTo((one, other) -> other.compareTo(one));
    assertThat(read.getLast()).isEqualTo(DAY.plusDays(2));
  }

  @Test
  void pages_of_habits_are_seamless_where_positions_are_equal() {
    var ann = ann();
    for (var count = 0; count < 20; count++) {
      var habit = habitOf(addition(ann, "Habit " + count)).at(count / 10);
      write(ann, deed(ann, ActionKind.ADD_HABIT, new Change.OfHabit(null, habit)));
    }

    var read = new ArrayList<Habit>();
    ListHabits.@Nullable Cursor after = null;
    do {
      var page = ann.habits().list(new ListHabits.Filter.All(), after, 3);
      read.addAll(page.habits());
      after = page.next();
    } while (after != null);

    assertThat(read).hasSize(20).doesNotHaveDuplicates();
    assertThat(read).extracting(Habit::position).isSorted();
  }

  private Journals journals() {
    return ports().journals();
  }

  private Person ann() {
    return Person.in(ports(), here);
  }

  private String write(Person person, Deed... deeds) {
    return journals()
        .change(
            person.id(),
            Scope.TODAY,
            person.occasion("test"),
            journal -> new Decision.Decided<>(deeds[0].subject(), List.of(deeds)))
        .orElseThrow();
  }

  private List<HabitId> held(Person person, Scope scope) {
    return person.book(scope).habits().stream().map(Habit::id).toList();
  }

  /** The deed that adding a habit would be. */
  private Deed addition(Person person, String name) {
    var id = new HabitId(UUID.randomUUID());
    var draft = aHabit(name).draft();
    var decision =
        AddHabit.decide(person.book(Scope.RECENT), id, draft, new ActionId(UUID.randomUUID()));
    return ((Decision.Decided<AddHabit.Outcome>) decision).deeds().getFirst();
  }

  private static Habit habitOf(Deed addition) {
    return Objects.requireNonNull(((Change.OfHabit) addition.changes().getFirst()).after());
  }

  private static @Nullable Entry after(Deed deed) {
    return ((Change.OfDay) deed.changes().getFirst()).after();
  }

  private static Entry entry(Habit habit, LocalDate day, Mark mark, String note) {
    return new Entry(
        habit.id(),
        day,
        mark,
        note,
        Instant.parse("2026-03-01T23:59:59.999999Z"),
        ZoneId.of("America/St_Johns"),
        Source.TERMINAL);
  }

  private static Deed day(Person person, @Nullable Entry before, Entry after) {
    return deed(
        person, ActionKind.CHECK_IN, new Change.OfDay(after.habit(), after.day(), before, after));
  }

  private static Deed deed(Person person, ActionKind kind, Change change) {
    return new Deed(new ActionId(UUID.randomUUID()), kind, "", List.of(change));
  }
}
