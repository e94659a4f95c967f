package app.unbroken.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every order in which two updates of one person can go on, crash at any step and be delivered
 * again, while copies arrive late or never and the quick store goes back to any earlier moment: in
 * each world that can be reached, somebody reads.
 */
class FenceModelTest {

  enum Reading {
    RIGHT,
    LOST,
    WRONG
  }

  @Test
  void a_server_always_reads_the_state_of_the_last_commit() {
    assertThat(stories(Fencing.AS_A_SERVER)).containsOnlyKeys(Reading.RIGHT);
  }

  @Test
  void so_does_a_terminal_that_writes_dialogues_before_its_transaction() {
    assertThat(stories(Fencing.AS_A_TERMINAL)).containsOnlyKeys(Reading.RIGHT);
  }

  @Test
  void without_the_sure_store_a_dialogue_may_be_lost_and_is_never_another() {
    assertThat(stories(Fencing.WITHOUT_A_SURE_STORE)).containsOnlyKeys(Reading.RIGHT, Reading.LOST);
  }

  /** The write of a transaction that never committed arrives after the one that did. */
  @Test
  void a_version_that_is_only_a_number_is_seen_to_fail() {
    assertThat(stories(Fencing.BY_NUMBER).get(Reading.WRONG))
        .startsWith("A1 decides", "A1 copies", "A1 crashes")
        .endsWith("A2 commits", "a copy arrives")
        .hasSize(7);
  }

  @Test
  void no_version_at_all_is_seen_to_fail() {
    assertThat(stories(Fencing.NOT_AT_ALL).get(Reading.WRONG)).hasSizeLessThan(7);
  }

  private record Came(@Nullable FenceWorld from, String by) {}

  /** Of every kind of reading that can be reached, a shortest story that leads to it. */
  private static Map<Reading, List<String>> stories(Fencing fencing) {
    var stories = new EnumMap<Reading, List<String>>(Reading.class);
    var came = new HashMap<FenceWorld, Came>();
    var next = new ArrayDeque<FenceWorld>();
    var beginning = FenceWorld.beginning(fencing);
    came.put(beginning, new Came(null, ""));
    next.add(beginning);
    while (!next.isEmpty()) {
      var world = next.remove();
      stories.computeIfAbsent(reading(world, fencing), kind -> story(world, came));
      world
          .steps(fencing)
          .filter(step -> came.putIfAbsent(step.next(), new Came(world, step.what())) == null)
          .forEach(step -> next.add(step.next()));
    }
    assertThat(came).as("worlds, or the model is not one").hasSizeGreaterThan(1_000);
    return stories;
  }

  private static Reading reading(FenceWorld world, Fencing fencing) {
    var read = world.reading(fencing);
    if (read == null) {
      return Reading.LOST;
    }
    return read.equals(world.truth()) ? Reading.RIGHT : Reading.WRONG;
  }

  private static List<String> story(FenceWorld world, Map<FenceWorld, Came> came) {
    var story = new ArrayList<String>();
    for (var at = came.get(world); at.from() != null; at = came.get(at.from())) {
      story.addFirst(at.by());
    }
    return story;
  }
}
