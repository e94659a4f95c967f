package app.unbroken.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.conversation.dialogue.Station;
import app.unbroken.conversation.memory.Memory;
import app.unbroken.conversation.memory.Strand;
import app.unbroken.conversation.tap.DialogueId;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.story.ReceptionStage;
import app.unbroken.story.Someone;
import app.unbroken.story.Story;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the dialogues of some people were seen so far, compared with how they are drawn. */
record Trail(
    ReceptionStage stage,
    Story story,
    Diagram diagram,
    Set<Station> visited,
    Map<DialogueId, Station> seen) {

  Trail(ReceptionStage stage, Story story, Diagram diagram, Set<Station> visited) {
    this(stage, story, diagram, visited, new HashMap<>());
  }

  void check(Someone walker) {
    user(walker)
        .flatMap(user -> stage.journals().read(user, Scope.PROFILE, story.now()))
        .filter(journal -> journal.dialogue().open())
        .ifPresent(this::check);
  }

  /** Everything about these people. */
  List<Journal> books(List<Someone> owners) {
    return owners.stream()
        .flatMap(owner -> user(owner).stream())
        .flatMap(user -> stage.journals().read(user, Scope.EVERYTHING, story.now()).stream())
        .toList();
  }

  private void check(Journal journal) {
    var stored =
        stage.conversations().read(journal.user().id(), journal.dialogue().version()).orElse(null);
    assertThat(stored).as("the dialogue that is said to be open").isNotNull();
    var strands = Memory.read(stored, journal.now()).orElseThrow();
    var open = strands.open();
    if (open != null) {
      check(open);
    }
    // What was described while another question stood is first met beside it.
    var kept = strands.kept();
    if (kept != null && !seen.containsKey(kept.id())) {
      check(kept);
    }
  }

  private void check(Strand strand) {
    var now = strand.state().station();
    var before = seen.put(strand.id(), now);
    visited.add(now);
    if (before == null) {
      assertThat(diagram.begins(now)).as("a dialogue begins at " + now).isTrue();
    } else {
      assertThat(diagram.leads(before, now)).as(before + " leads to " + now).isTrue();
    }
  }

  private Optional<UserId> user(Someone someone) {
    var messenger = stage.messenger();
    var bot = new BotId("bot");
    return stage.people().findByIdentity(WorkspaceId.DEFAULT, messenger, bot, someone.key());
  }
}
