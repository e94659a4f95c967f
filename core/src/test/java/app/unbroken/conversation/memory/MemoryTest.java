package app.unbroken.conversation.memory;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.conversation.StoredDialogue;
import app.unbroken.conversation.dialogue.Dialogue;
import app.unbroken.conversation.dialogue.NewHabitDialogue;
import app.unbroken.conversation.dialogue.RestDialogue;
import app.unbroken.conversation.dialogue.Station;
import app.unbroken.conversation.tap.DialogueId;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitName;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemoryTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00.123456Z");

  @Test
  void every_state_is_remembered_as_it_was() {
    for (var state : EveryState.about(EveryState.aHabit())) {
      var strands = new Strands(strand(state), strand(NewHabitDialogue.begin()));

      assertThat(Memory.read(Memory.write(strands), NOW)).as(state.toString()).contains(strands);
    }
  }

  @Test
  void there_is_a_state_of_every_station() {
    assertThat(EveryState.about(EveryState.aHabit()).stream().map(Dialogue::station).distinct())
        .containsExactlyInAnyOrder(Station.values());
  }

  @Test
  void stored_names_and_codes_stand_for_one_station_only() {
    assertThat(Station.values()).extracting(Station::stored).doesNotHaveDuplicates();
    assertThat(Station.values()).extracting(Station::code).doesNotHaveDuplicates();
  }

  /** What is in stores today has to be found tomorrow, whatever classes are called by then. */
  @Test
  void stored_names_are_what_they_have_always_been() {
    assertThat(Arrays.stream(Station.values()).map(Station::stored).collect(Collectors.toList()))
        .startsWith("zone/asked", "zone/among", "welcome/habits", "new-habit/field");
    var written = Memory.write(new Strands(strand(new RestDialogue.AskedWhat()), null));

    assertThat(written)
        .isEqualTo(
            new StoredDialogue(
                "rest/what",
                1,
                Map.of(
                    "station", "rest/what",
                    "version", "1",
                    "id", "00000000-0000-0001-0000-000000000002",
                    "touched", "2026-03-02T12:00:00.123456Z")));
  }

  @Test
  void nothing_is_nothing() {
    assertThat(Memory.write(Strands.NONE)).isNull();
    assertThat(Memory.read(null, NOW)).contains(Strands.NONE);
  }

  @Test
  void what_cannot_be_read_to_the_last_field_is_not_guessed_at() {
    for (var state : EveryState.about(EveryState.aHabit())) {
      var stored = Memory.write(new Strands(strand(state), null));
      assertThat(stored).isNotNull();
      for (var field : stored.fields().keySet()) {
        assertThat(read(stored, field, null)).as("%s without %s", state, field).isEmpty();
        var broken = read(stored, field, "\u0000?");
        broken.ifPresent(
            strands -> assertThat(strands.open()).as("%s, %s broken", state, field).isNotNull());
      }
    }
    assertThat(Memory.read(new StoredDialogue("rest/what", 2, Map.of()), NOW)).isEmpty();
    assertThat(Memory.read(new StoredDialogue("sing", 1, Map.of()), NOW)).isEmpty();
  }

  @Test
  void a_question_waits_a_day_and_a_draft_a_week() {
    var draft = strand(new NewHabitDialogue.Previewed(NewHabitDialogue.BLANK));
    var begun = strand(NewHabitDialogue.begin());
    var worth = strand(new NewHabitDialogue.Previewed(HabitDraft.daily(new HabitName("x"))));

    assertThat(after(Duration.ofHours(24), begun)).isEqualTo(new Strands(begun, null));
    assertThat(after(Duration.ofHours(25), begun)).isEqualTo(Strands.NONE);
    assertThat(after(Duration.ofHours(25), draft)).isEqualTo(Strands.NONE);
    assertThat(after(Duration.ofHours(25), worth)).isEqualTo(new Strands(null, worth));
    assertThat(after(Duration.ofDays(7), worth)).isEqualTo(new Strands(null, worth));
    assertThat(after(Duration.ofDays(8), worth)).isEqualTo(Strands.NONE);
  }

  private static Strands after(Duration time, Strand open) {
    return Memory.read(Memory.write(new Strands(open, null)), NOW.plus(time)).orElseThrow();
  }

  private static Optional<Strands> read(
      StoredDialogue stored, String field, @Nullable String value) {
    // A pause of everything has no habit, so leaving the habit out is no fault there.
    if (field.equals("habit") && stored.name().equals("rest/until") && value == null) {
      return Optional.empty();
    }
    var fields = new HashMap<>(stored.fields());
    if (value == null) {
      fields.remove(field);
    } else {
      fields.put(field, value);
    }
    return Memory.read(new StoredDialogue(stored.name(), stored.version(), fields), NOW);
  }

  private static Strand strand(Dialogue state) {
    return new Strand(new DialogueId(new UUID(1, 2)), NOW, state);
  }
}
