package app.unbroken.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Workspaces;
import app.unbroken.journal.DialogueRef;
import app.unbroken.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Conversations} promise, wherever they are kept. */
public abstract class ConversationsContract {
  private final UserId ann = somebody();
  private final UserId bob = somebody();

  /** A store; it may be the same for each test, every test has its own people. */
  protected abstract Conversations conversations();

  @Test
  void nothing_is_read_where_nothing_was_written() {
    assertThat(conversations().read(ann, 1)).isEmpty();
  }

  @Test
  void a_dialogue_comes_back_field_by_field() {
    var dialogue =
        new StoredDialogue(
            "new-habit/awaiting-name",
            3,
            Map.of("name", "зарядка 👨‍👩‍👧 \"'\\\n", "empty", "", "long", "я".repeat(40_000)));

    var version = written(ann, DialogueRef.NONE.version(), dialogue);

    assertThat(conversations().read(ann, version)).contains(dialogue);
  }

  @Test
  void only_exactly_the_version_asked_for_is_read() {
    var version = written(ann, 4, dialogue("five"));

    assertThat(conversations().read(ann, version - 1)).isEmpty();
    assertThat(conversations().read(ann, version + 1)).isEmpty();
    assertThat(conversations().read(ann, version + 2)).isEmpty();
    assertThat(conversations().read(ann, version + (1L << 32))).isEmpty();
  }

  @Test
  void the_version_before_stays_readable_for_a_transaction_that_rolls_back() {
    var one = written(ann, 0, dialogue("one"));
    var two = written(ann, one, dialogue("two"));
    var three = written(ann, two, dialogue("three"));

    assertThat(conversations().read(ann, two)).contains(dialogue("two"));
    assertThat(conversations().read(ann, three)).contains(dialogue("three"));
    assertThat(conversations().read(ann, one)).isEmpty();
  }

  @Test
  void a_transaction_that_is_repeated_writes_its_version_anew() {
    var one = written(ann, 0, dialogue("one"));
    var first = written(ann, one, dialogue("first try"));
    var second = written(ann, one, dialogue("second try"));

    assertThat(conversations().read(ann, second)).contains(dialogue("second try"));
    assertThat(conversations().read(ann, first)).isEmpty();
    assertThat(conversations().read(ann, one)).contains(dialogue("one"));
  }

  @Test
  void a_version_may_be_written_twice() {
    var one = written(ann, 0, dialogue("one"));

    assertThat(written(ann, 0, dialogue("one"))).isEqualTo(one);

    assertThat(conversations().read(ann, one)).contains(dialogue("one"));
  }

  @Test
  void dialogues_of_several_people_are_written_and_read_at_once() {
    var mine = version(0, dialogue("ann's"));
    var theirs = version(mine, dialogue("bob's"));
    conversations()
        .writeAll(
            List.of(
                new Conversations.Kept(ann, mine, dialogue("ann's")),
                new Conversations.Kept(bob, theirs, dialogue("bob's"))));

    assertThat(conversations().readAll(Map.of(ann, mine, bob, theirs, somebody(), mine)))
        .isEqualTo(Map.of(ann, dialogue("ann's"), bob, dialogue("bob's")));
    assertThat(conversations().readAll(Map.of(ann, theirs, bob, theirs))).containsOnlyKeys(bob);
    assertThat(conversations().readAll(Map.of())).isEmpty();
  }

  @Test
  void a_person_is_forgotten_wholly_and_alone() {
    var one = written(ann, 0, dialogue("one"));
    var two = written(ann, one, dialogue("two"));
    var bobs = written(bob, 0, dialogue("bob's"));

    conversations().forget(ann);

    assertThat(conversations().read(ann, one)).isEmpty();
    assertThat(conversations().read(ann, two)).isEmpty();
    assertThat(conversations().read(bob, bobs)).contains(dialogue("bob's"));
  }

  @Test
  void no_workspace_sees_the_dialogues_of_another() {
    var forged = new UserId(Workspaces.fresh(), ann.value());
    var version = written(ann, 0, dialogue("one"));

    assertThat(conversations().read(forged, version)).isEmpty();

    conversations().forget(forged);
    assertThat(conversations().read(ann, version)).contains(dialogue("one"));
  }

  /** Writes what follows a version, and says under which. */
  private long written(UserId user, long before, StoredDialogue dialogue) {
    var version = version(before, dialogue);
    conversations().write(user, version, dialogue);
    return version;
  }

  private static long version(long before, StoredDialogue dialogue) {
    return new DialogueRef(before, true).opened(dialogue.mark()).version();
  }

  private static UserId somebody() {
    return new UserId(Workspaces.fresh(), UUID.randomUUID());
  }

  private static StoredDialogue dialogue(String word) {
    return new StoredDialogue("test", 1, Map.of("word", word));
  }
}
