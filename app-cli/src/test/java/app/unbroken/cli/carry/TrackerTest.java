package app.unbroken.cli.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.checkin.Mark;
import app.unbroken.cli.carry.Book.CarriedHabit;
import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitState;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of other programs; the databases were made by the SQL beside them. */
class TrackerTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final User ANN =
      User.registered(
          new UserId(WorkspaceId.DEFAULT, new UUID(0, 1)), ZoneId.of("Europe/Berlin"), NOW);

  @Test
  void a_backup_of_loop() throws IOException {
    var habits = carried(Tracker.LOOP, file("loop.db"));

    assertThat(names(habits)).containsExactly("Бег 🏃", "Meditate", "Water", "Coffee");
    var running = habits.getFirst();
    assertThat(schedule(running)).isEqualTo(new Schedule.TimesPerWeek(3));
    assertThat(running.look().note()).hasSizeGreaterThan(300).startsWith("long story long story");
    assertThat(running.days()).extracting(Book.CarriedDay::note).containsExactly("rain", "ill");
    assertThat(running.days().getLast().mark()).isEqualTo(new Mark.Skipped());
    var meditation = habits.get(1);
    assertThat(meditation.look().note()).isEqualTo("Did you meditate today?");
    assertThat(meditation.days()).hasSize(100);
    assertThat(meditation.rules().getFirst().from()).isEqualTo("2025-11-01");
    assertThat(meditation.reminding().times())
        .containsExactly(
            new ReminderTime(
                LocalTime.of(7, 30), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
    var water = habits.get(2);
    assertThat(target(water)).isEqualTo(Target.AtLeast.of(Amount.of(8), new Unit("glasses")));
    assertThat(water.days().getLast().mark()).isEqualTo(new Mark.Logged(new Amount(3_500)));
    assertThat(target(habits.get(3))).isEqualTo(new Target.AtMost(Amount.of(2), new Unit("cups")));
    assertThat(habits.get(3).state()).isInstanceOf(HabitState.Archived.class);
  }

  @Test
  void an_export_of_loop_is_the_same_habits_as_its_backup() throws IOException {
    var archive =
        zip(
            "Habits.csv",
            """
            Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,\
            Unit,Target Type,Target Value,Archived?
            001,Бег 🏃,YES_NO,,"long, and ""quoted""\",3,7,#FF8F00,,,,false
            002,Water,NUMERICAL,,,1,1,#FF8F00,glasses,AT_LEAST,8.0,false
            """,
            "001 /Checkmarks.csv",
            """
            Date,Value,Notes
            2026-02-22,SKIP,ill
            2026-02-21,YES_AUTO,
            2026-02-20,YES_MANUAL,"rain, and
            wind"
            """,
            "002 Water/Checkmarks.csv",
            "2026-02-28,3500\n");

    var habits = carried(Tracker.LOOP, archive);

    assertThat(names(habits)).containsExactly("Бег 🏃", "Water");
    assertThat(habits.getFirst().id())
        .isEqualTo(carried(Tracker.LOOP, file("loop.db")).getFirst().id());
    assertThat(habits.getFirst().look().note()).isEqualTo("long, and \"quoted\"");
    assertThat(habits.getFirst().days())
        .extracting(Book.CarriedDay::note)
        .containsExactly("rain, and\nwind", "ill");
    assertThat(habits.getLast().days())
        .extracting(Book.CarriedDay::mark)
        .containsExactly(new Mark.Logged(new Amount(3_500)));
  }

  @Test
  void a_file_of_habitbull() throws IOException {
    var habits = carried(Tracker.HABITBULL, file("habitbull.csv"));

    assertThat(names(habits)).containsExactly("Breed dragons, small ones", "Push-ups");
    assertThat(habits.getFirst().look().note()).isEqualTo("with \"love\"");
    assertThat(habits.getFirst().look().tags()).containsExactly("diet&food");
    assertThat(habits.getFirst().days())
        .extracting(Book.CarriedDay::day)
        .containsExactly(LocalDate.parse("2026-02-18"), LocalDate.parse("2026-02-20"));
    assertThat(habits.getFirst().days().getLast().note()).isEqualTo("two lines\nof text");
    assertThat(habits.getLast().days().getFirst().mark()).isEqualTo(new Mark.Logged(Amount.of(25)));
  }

  @Test
  void a_backup_of_tickmate() throws IOException {
    var habits = carried(Tracker.TICKMATE, file("tickmate.db"));

    assertThat(names(habits)).containsExactly("Vitamins", "Smoke");
    assertThat(habits.getFirst().days())
        .extracting(Book.CarriedDay::day)
        .containsExactly(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-02-01"));
    assertThat(habits.getFirst().days().getLast().mark()).isEqualTo(new Mark.Logged(Amount.of(2)));
    assertThat(habits.getLast().state()).isInstanceOf(HabitState.Archived.class);
  }

  @Test
  void a_backup_of_rewire() throws IOException {
    var habits = carried(Tracker.REWIRE, file("rewire.db"));

    assertThat(names(habits)).containsExactly("Стирка", "Read", "Water plants");
    var weekdays = Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
    assertThat(habits.stream().map(TrackerTest::schedule))
        .containsExactly(
            new Schedule.OnWeekdays(weekdays),
            new Schedule.TimesPerWeek(4),
            new Schedule.DaysAfterLast(3));
    assertThat(habits.getFirst().days())
        .extracting(Book.CarriedDay::day)
        .containsExactly(LocalDate.parse("2026-02-02"));
    assertThat(habits.getFirst().reminding().times())
        .containsExactly(new ReminderTime(LocalTime.of(18, 30), weekdays));
  }

  @Test
  void a_file_of_beaver_habits() throws IOException {
    var habits = carried(Tracker.BEAVER, file("beaver.json"));

    assertThat(names(habits)).containsExactly("Running", "Clean");
    assertThat(schedule(habits.getFirst())).isEqualTo(new Schedule.TimesPerWeek(2));
    assertThat(habits.getFirst().look().tags()).containsExactly("sport");
    assertThat(habits.getFirst().days()).extracting(Book.CarriedDay::note).containsExactly("5 km");
    assertThat(habits.getLast().state()).isInstanceOf(HabitState.Archived.class);
  }

  @Test
  void what_is_to_come_is_left_out_and_names_without_end_are_cut() {
    var name = "Schwimmen ".repeat(20);
    var json =
        """
        {"habits":[
          {"name":"%s","records":[
            {"day":"2026-03-03","done":true},{"day":"2026-03-02","done":true}]},
          {"name":"%s","records":[]},
          {"name":"  ","records":[]}]}
        """
            .formatted(name, name);

    var habits = carried(Tracker.BEAVER, json.getBytes(StandardCharsets.UTF_8));

    assertThat(habits.getFirst().look().name().value()).hasSizeBetween(50, 60);
    assertThat(habits.getFirst().days()).hasSize(1);
    assertThat(habits).extracting(CarriedHabit::id).doesNotHaveDuplicates();
    assertThat(habits.getLast().look().name().value()).isEqualTo("habit");
  }

  /** Whatever a file is, it is read or refused, and quickly. */
  @ParameterizedTest
  @EnumSource(Tracker.class)
  void damaged_files_are_refused(Tracker tracker) throws IOException {
    var random = new Random(20_260_302);
    for (var name :
        List.of("loop.db", "tickmate.db", "rewire.db", "habitbull.csv", "beaver.json")) {
      var whole = file(name);
      for (var round = 0; round < 150; round++) {
        var damaged = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
        for (var flips = random.nextInt(20); flips > 0; flips--) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        readOrRefuse(tracker, damaged);
      }
    }
    assertThatThrownBy(() -> ImportTracker.habits(tracker, new byte[0]))
        .isInstanceOf(Unreadable.class);
  }

  private static void readOrRefuse(Tracker tracker, byte[] file) {
    try {
      ImportTracker.habits(tracker, file).forEach(habit -> habit.carriedBy(ANN, NOW));
    } catch (Unreadable refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  private static List<CarriedHabit> carried(Tracker tracker, byte[] file) {
    return ImportTracker.habits(tracker, file).stream()
        .map(habit -> habit.carriedBy(ANN, NOW))
        .toList();
  }

  private static List<String> names(List<CarriedHabit> habits) {
    return habits.stream().map(habit -> habit.look().name().value()).toList();
  }

  private static Schedule schedule(CarriedHabit habit) {
    return habit.rules().getFirst().schedule();
  }

  private static Target target(CarriedHabit habit) {
    return habit.rules().getFirst().target();
  }

  static byte[] file(String name) throws IOException {
    try (var file = TrackerTest.class.getResourceAsStream(name)) {
      return java.util.Objects.requireNonNull(file, name).readAllBytes();
    }
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var index = 0; index < namesAndTexts.length; index += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[index]));
        zip.write(namesAndTexts[index + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
