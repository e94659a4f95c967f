package app.unbroken.redis;

import app.unbroken.conversation.Conversations;
import app.unbroken.conversation.DialogueCopies;
import app.unbroken.conversation.FailoverConversations;
import app.unbroken.conversation.StoredDialogue;
import app.unbroken.inmemory.InMemoryConversations;
import app.unbroken.journal.DialogueRef;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Dialogues of several people, step by step, over copies in Redis and a store that never fails.
 * Each step reads what the last one left and says what it found.
 */
final class Talks {
  private final Conversations conversations;
  private final List<Talk> talks = new ArrayList<>();
  private final List<Long> nanos = new ArrayList<>();
  private int wrong;
  private int lost;
  private int errors;

  private static final class Talk {
    final UserId user;
    DialogueRef fence = DialogueRef.NONE;
    StoredDialogue truth = new StoredDialogue("talk", 1, Map.of());

    Talk(UserId user) {
      this.user = user;
    }
  }

  /** How it went; only where everything went well are all of them zero. */
  record Harm(int wrong, int lost, int errors) {
    static final Harm NONE = new Harm(0, 0, 0);
  }

  Talks(DialogueCopies copies, int people) {
    conversations = new FailoverConversations(copies, new InMemoryConversations());
    var ids = new Random(people);
    for (var person = 0; person < people; person++) {
      var id = new UUID(ids.nextLong(), ids.nextLong());
      talks.add(new Talk(new UserId(WorkspaceId.DEFAULT, id)));
    }
  }

  List<UserId> people() {
    return talks.stream().map(talk -> talk.user).toList();
  }

  long version(UserId user) {
    return talks.stream()
        .filter(it -> it.user.equals(user))
        .findFirst()
        .orElseThrow()
        .fence
        .version();
  }

  /** Everybody takes a step. */
  void step() {
    talks.forEach(talk -> timed(() -> step(talk, true)));
  }

  /** Everybody takes a step that is written and never committed. */
  void stepInVain() {
    talks.forEach(talk -> timed(() -> step(talk, false)));
  }

  private void step(Talk talk, boolean commits) {
    check(talk);
    var said = talk.truth.fields().getOrDefault("said", "") + (commits ? "+" : "-");
    var next = new StoredDialogue("talk", 1, Map.of("said", said, "for", "ten words or so"));
    var fence = talk.fence.opened(next.mark());
    conversations.write(talk.user, fence.version(), next);
    if (commits) {
      talk.fence = fence;
      talk.truth = next;
    }
  }

  private void check(Talk talk) {
    if (talk.fence.open()) {
      var read = conversations.read(talk.user, talk.fence.version()).orElse(null);
      lost += read == null ? 1 : 0;
      wrong += read != null && !read.equals(talk.truth) ? 1 : 0;
    }
  }

  private void timed(Runnable step) {
    var begun = System.nanoTime();
    try {
      step.run();
    } catch (RuntimeException shown) {
      errors++;
    }
    nanos.add(System.nanoTime() - begun);
  }

  Harm harm() {
    return new Harm(wrong, lost, errors);
  }

  /** How long each step took since the last call. */
  List<Long> takenNanos() {
    var taken = List.copyOf(nanos);
    nanos.clear();
    return taken;
  }
}
