package app.unbroken.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Workspaces;
import app.unbroken.user.UserId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Conversations} promise, wherever they are kept. */
public abstract class ConversationsContract {
  private final UserId ann = somebody();

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
            "new-habit/awaiting-name", 3, Map.of("name", "зарядка 👨‍👩‍👧 \"'\\\n", "empty", ""));

    conversations().write(ann, 1, dialogue);

    assertThat(conversations().read(ann, 1)).contains(dialogue);
  }

  @Test
  void only_exactly_the_version_asked_for_is_read() {
    conversations().write(ann, 5, dialogue("five"));

    assertThat(conversations().read(ann, 4)).isEmpty();
    assertThat(conversations().read(ann, 6)).isEmpty();
  }

  @Test
  void the_version_before_stays_readable_for_a_transaction_that_rolls_back() {
    conversations().write(ann, 1, dialogue("one"));
    conversations().write(ann, 2, dialogue("two"));
    conversations().write(ann, 3, dialogue("three"));

    assertThat(conversations().read(ann, 2)).contains(dialogue("two"));
    assertThat(conversations().read(ann, 3)).contains(dialogue("three"));
  }

  @Test
  void a_transaction_that_is_repeated_writes_its_version_anew() {
    conversations().write(ann, 1, dialogue("one"));
    conversations().write(ann, 2, dialogue("first try"));
    conversations().write(ann, 2, dialogue("second try"));

    assertThat(conversations().read(ann, 2)).contains(dialogue("second try"));
    assertThat(conversations().read(ann, 1)).contains(dialogue("one"));
  }

  @Test
  void a_person_is_forgotten_wholly_and_alone() {
    var bob = somebody();
    conversations().write(ann, 1, dialogue("one"));
    conversations().write(ann, 2, dialogue("two"));
    conversations().write(bob, 1, dialogue("bob's"));

    conversations().forget(ann);

    assertThat(conversations().read(ann, 1)).isEmpty();
    assertThat(conversations().read(ann, 2)).isEmpty();
    assertThat(conversations().read(bob, 1)).contains(dialogue("bob's"));
  }

  @Test
  void no_workspace_sees_the_dialogues_of_another() {
    var forged = new UserId(Workspaces.fresh(), ann.value());
    conversations().write(ann, 1, dialogue("one"));

    assertThat(conversations().read(forged, 1)).isEmpty();

    conversations().forget(forged);
    assertThat(conversations().read(ann, 1)).contains(dialogue("one"));
  }

  private static UserId somebody() {
    return new UserId(Workspaces.fresh(), UUID.randomUUID());
  }

  private static StoredDialogue dialogue(String word) {
    return new StoredDialogue("test", 1, Map.of("word", word));
  }
}
