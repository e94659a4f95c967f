package app.unbroken.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Messenger;
import app.unbroken.conversation.dialogue.Station;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.journal.Journal;
import app.unbroken.story.ReceptionStage;
import app.unbroken.story.Someone;
import app.unbroken.story.Story;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Three people do whatever comes to mind, with buttons new and old, their own and each other's.
 * Whatever they do: there is an answer, it obeys the messenger, the menu is one tap away, no
 * dialogue takes a step that is not drawn, and nobody's book changes but their own.
 */
class RandomWalkTest {
  /** Short lives: what is looked for lies between two messages and not in years of days. */
  private static final int LIVES = 6;

  private static final int STEPS = 2_000;

  private final Diagram diagram = Diagram.drawn();
  private final Set<Station> visited = EnumSet.noneOf(Station.class);

  @Test
  void nobody_ever_gets_stuck_where_messages_cost_money() {
    for (var life = 0; life < LIVES; life++) {
      walk(Messenger.WHATSAPP, System.nanoTime());
    }
  }

  /** The same walks in each run, so that what they came by does not depend on luck. */
  @Test
  void nobody_ever_gets_stuck_and_every_question_is_come_by() {
    for (var seed = 1; seed <= LIVES; seed++) {
      walk(Messenger.TELEGRAM, seed);
    }

    assertThat(visited).containsExactlyInAnyOrder(Station.values());
  }

  private void walk(Messenger messenger, long seed) {
    var random = new Random(seed);
    var stage = ReceptionStage.inMemory(messenger);
    var story = Story.on(stage);
    var walkers = List.of(story.someone("en"), story.someone("ru"), story.someone("", "1"));
    var trail = new Trail(stage, story, diagram, visited);
    var plans = new HashMap<Someone, Deque<String>>();
    var last = "";
    for (var step = 0; step < STEPS; step++) {
      var walker = walkers.get(random.nextInt(walkers.size()));
      try {
        var plan = plans.computeIfAbsent(walker, it -> new ArrayDeque<>());
        var act = new RandomAct(random, walkers, walker, plan);
        last = act.toString();
        var others = walkers.stream().filter(it -> it != walker).toList();
        var before = act.isForeign() ? trail.books(others) : List.<Journal>of();
        act.run();
        check(walker, act);
        if (act.isForeign()) {
          assertThat(trail.books(others)).isEqualTo(before);
        }
        trail.check(walker);
        story.sleeps(pause(random));
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError(
            "seed %d, step %d: %s after\n%s".formatted(seed, step, last, walker.shown()), broken);
      }
    }
  }

  private static void check(Someone walker, RandomAct act) {
    if (act.isSilent()) {
      return;
    }
    assertThat(walker.answered()).as("an answer").isTrue();
    var menu = new Tap.Open(Place.MENU, 0).data();
    var today = new Tap.Open(Place.TODAY, 0).data();
    assertThat(walker.buttons()).anyMatch(it -> it.data().equals(menu) || it.data().equals(today));
    assertThat(walker.text()).doesNotContain("{0}").doesNotContain("null");
  }

  /** Mostly seconds, now and then a night, seldom weeks. */
  private static Duration pause(Random random) {
    return switch (random.nextInt(60)) {
      case 0 -> Duration.ofDays(1 + random.nextInt(3));
      case 1 -> Duration.ofDays(random.nextInt(40));
      case 2, 3, 4, 5 -> Duration.ofHours(random.nextInt(20));
      default -> Duration.ofSeconds(random.nextInt(600));
    };
  }
}
