package app.unbroken.conversation.tap;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Button;
import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.ActionId;
import app.unbroken.linking.LinkId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TapTest {
  private static final UUID LARGEST = new UUID(-1, -1);
  private static final LocalDate LATE = LocalDate.of(2199, 12, 31);

  @Test
  void every_tap_fits_on_a_button_and_is_read_as_it_was_written() {
    for (var tap : everyTap(LARGEST, LATE, Amount.LARGEST, 9_999)) {
      assertThat(tap.data().getBytes(StandardCharsets.UTF_8))
          .as(tap.toString())
          .hasSizeLessThanOrEqualTo(Button.MAX_DATA_BYTES);
      assertThat(Tap.read(tap.data())).contains(tap);
    }
  }

  @Test
  void random_taps_come_back_as_they_went() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 2_000; round++) {
      var id = new UUID(random.nextLong(), random.nextLong());
      var day = LocalDate.ofEpochDay(random.nextInt(84_000));
      var amount = new Amount(random.nextLong(1_000_000_000_001L));
      for (var tap : everyTap(id, day, amount, random.nextInt(10_000))) {
        assertThat(Tap.read(tap.data())).as("seed %d: %s", seed, tap).contains(tap);
      }
    }
  }

  @Test
  void the_longest_name_of_a_zone_fits_into_an_answer() {
    for (var zone : ZoneId.getAvailableZoneIds()) {
      var data = new Tap.Answer(new DialogueId(LARGEST), "za", zone).data();

      assertThat(data.getBytes(StandardCharsets.UTF_8))
          .as(zone)
          .hasSizeLessThanOrEqualTo(Button.MAX_DATA_BYTES);
    }
  }

  @Test
  void what_was_not_written_here_is_nothing() {
    var id = new Tap.Look(new HabitId(LARGEST), HabitView.CARD, 0).data();

    assertThat(
            List.of(
                "",
                "1",
                "1o",
                "2ot.0",
                "1zt.0",
                "1o..0",
                "1ot",
                "1ot.0.0",
                "1ot.-1",
                "1ot.00",
                "1oT.0",
                "1ott.0",
                "1q...",
                id.substring(1),
                id + "x",
                id.replace('_', '*'),
                "1c" + "A".repeat(22),
                "привет",
                "1o\u0000.0",
                "x".repeat(500)))
        .allSatisfy(data -> assertThat(Tap.read(data)).isEmpty());
  }

  @Test
  void one_changed_letter_is_nothing_or_another_valid_tap_but_never_an_exception() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 20_000; round++) {
      var taps = everyTap(LARGEST, LATE, Amount.ONE, 7);
      var data = new StringBuilder(taps.get(random.nextInt(taps.size())).data());
      data.setCharAt(random.nextInt(data.length()), (char) random.nextInt(0x250));
      var forged = data.toString();

      Tap.read(forged)
          .ifPresent(tap -> assertThat(tap.data()).as("seed %d", seed).isEqualTo(forged));
    }
  }

  @Test
  void codes_stand_for_one_thing_only() {
    for (var codes :
        List.<Coded[]>of(
            Place.values(),
            HabitView.values(),
            HabitAct.values(),
            Origin.values(),
            Beginning.values(),
            HabitBeginning.values(),
            DayBeginning.values(),
            Verdict.values(),
            Setting.values())) {
      assertThat(codes).extracting(Coded::code).doesNotHaveDuplicates();
    }
  }

  /** Buttons live on in chats for years: these are the ones that people may still have. */
  @Test
  void buttons_of_the_first_version_are_understood() {
    assertThat(Tap.read("1ot.0")).contains(new Tap.Open(Place.TODAY, 0));
    assertThat(Tap.read("1cAAAAAAAAAAAAAAAAAAAAAA.fvk.l"))
        .contains(
            new Tap.Complete(new HabitId(new UUID(0, 0)), LocalDate.of(2026, 5, 3), Origin.LIST));
    assertThat(Tap.read("1u_____________________w")).contains(new Tap.Undo(new ActionId(LARGEST)));
  }

  private static List<Tap> everyTap(UUID id, LocalDate day, Amount amount, int page) {
    var habit = new HabitId(id);
    var dialogue = new DialogueId(id);
    var taps = new ArrayList<Tap>();
    for (var place : Place.values()) {
      taps.add(new Tap.Open(place, page));
    }
    for (var verdict : Verdict.values()) {
      taps.add(new Tap.Consent(new LinkId(id), verdict));
    }
    taps.add(new Tap.Part(new LinkId(id)));
    for (var view : HabitView.values()) {
      taps.add(new Tap.Look(habit, view, page));
    }
    for (var origin : Origin.values()) {
      taps.add(new Tap.Complete(habit, day, origin));
      taps.add(new Tap.Add(habit, day, amount, origin));
      taps.add(new Tap.Skip(habit, day, origin));
    }
    for (var act : HabitAct.values()) {
      taps.add(new Tap.Act(habit, act));
    }
    for (var what : Beginning.values()) {
      taps.add(new Tap.Begin(what));
    }
    for (var what : HabitBeginning.values()) {
      taps.add(new Tap.BeginWith(habit, what));
    }
    for (var what : DayBeginning.values()) {
      taps.add(new Tap.BeginOn(habit, day, what));
    }
    for (var setting : Setting.values()) {
      taps.add(new Tap.Choose(setting, "TWENTY_FOUR"));
    }
    taps.add(new Tap.LookAtDay(habit, day));
    taps.add(new Tap.Clear(habit, day));
    taps.add(new Tap.Later(habit, day));
    for (var nap : Nap.values()) {
      taps.add(new Tap.Snooze(habit, day, nap));
      taps.add(new Tap.SnoozeAll(day, nap));
    }
    taps.add(new Tap.LaterAll(day));
    taps.add(new Tap.RemindAt(habit, 1_439));
    taps.add(new Tap.Undo(new ActionId(id)));
    taps.add(new Tap.MoveStart(habit, day));
    taps.add(new Tap.AllDone(day));
    taps.add(new Tap.NothingDone(day));
    taps.add(new Tap.ReviewDay(day, page));
    taps.add(new Tap.Answer(dialogue, "nfs", "America/Argentina/Buenos_Aires"));
    taps.add(new Tap.Turn(dialogue, "nfs", page));
    return taps;
  }
}
