package app.unbroken.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Incoming;
import app.unbroken.conversation.dialogue.Dialogue;
import app.unbroken.conversation.memory.EveryState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/conversation.md draws is what the dialogues do, no more and no less. */
class DialoguesTest {
  private final Diagram diagram = Diagram.drawn();
  private final EveryStep steps = new EveryStep();

  @Test
  void the_diagram_shows_every_question_there_is() {
    assertThat(diagram.questions()).isEqualTo(Diagram.everyQuestion());
  }

  @Test
  void each_question_is_drawn_within_its_dialogue() {
    for (var state : EveryState.about(steps.habit())) {
      assertThat(diagram.dialogues().get(Diagram.name(state.station())))
          .isEqualTo(dialogue(state).getSimpleName());
    }
    assertThat(new TreeSet<>(diagram.dialogues().values()))
        .isEqualTo(
            Arrays.stream(Dialogue.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void the_diagram_shows_exactly_the_steps_that_can_be_taken() {
    var taken = new TreeSet<String>();
    for (var first : steps.beginnings()) {
      taken.add(Diagram.arrow(Diagram.NOTHING, Diagram.name(first.station())));
    }
    for (var state : someOfEachQuestion()) {
      for (var next : steps.after(state)) {
        if (next.station() != state.station()) {
          taken.add(diagram.between(state.station(), next.station()));
        }
      }
      taken.add(Diagram.arrow(dialogue(state).getSimpleName(), Diagram.NOTHING));
    }

    assertThat(diagram.arrows()).isEqualTo(taken);
  }

  @Test
  void every_question_can_be_left_in_three_ways() {
    for (var state : someOfEachQuestion()) {
      assertThat(steps.ends(state, new Incoming.Commanded("cancel", ""))).isTrue();
      assertThat(steps.ends(state, new Incoming.Said("отмена"))).isTrue();
      assertThat(steps.ends(state, new Incoming.Commanded("today", ""))).isTrue();
    }
  }

  /** What was answered before matters little; which question it is, matters. */
  private List<Dialogue> someOfEachQuestion() {
    var byQuestion = new TreeMap<String, List<Dialogue>>();
    for (var state : EveryState.about(steps.habit())) {
      byQuestion.computeIfAbsent(state.step(), step -> new ArrayList<>()).add(state);
    }
    return byQuestion.values().stream().flatMap(states -> states.stream().limit(3)).toList();
  }

  private static Class<?> dialogue(Dialogue state) {
    return Arrays.stream(state.getClass().getInterfaces()).findFirst().orElseThrow();
  }
}
