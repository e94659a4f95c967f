package app.unbroken.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.conversation.DialogueCopies.Counts;
import app.unbroken.fixtures.Workspaces;
import app.unbroken.inmemory.InMemoryConversations;
import app.unbroken.journal.DialogueRef;
import app.unbroken.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FailoverConversationsTest {
  private final UserId ann = new UserId(Workspaces.fresh(), UUID.randomUUID());
  private final StoredDialogue dialogue = new StoredDialogue("test", 1, Map.of("word", "one"));
  private final long version = DialogueRef.NONE.opened(dialogue.mark()).version();
  private final Conversations sure = new InMemoryConversations();
  private final Conversations quick = new InMemoryConversations();

  @Nested
  class With_copies extends Contract {
    With_copies() {
      super(new InMemoryConversations());
    }
  }

  @Nested
  class With_copies_that_are_away extends Contract {
    With_copies_that_are_away() {
      super(BrokenCopies.AWAY);
    }
  }

  @Nested
  class With_copies_that_are_forgotten extends Contract {
    With_copies_that_are_forgotten() {
      super(BrokenCopies.FORGETFUL);
    }
  }

  @Nested
  class With_copies_that_lie extends Contract {
    With_copies_that_lie() {
      super(BrokenCopies.LYING);
    }
  }

  abstract static class Contract extends ConversationsContract {
    private final Conversations conversations;

    Contract(Conversations quick) {
      conversations =
          new FailoverConversations(new DialogueCopies(quick), new InMemoryConversations());
    }

    @Override
    protected Conversations conversations() {
      return conversations;
    }
  }

  @Test
  void a_dialogue_is_read_from_its_copy() {
    var copies = new DialogueCopies(quick);
    copies.write(List.of(new Conversations.Kept(ann, version, dialogue)));

    assertThat(new FailoverConversations(copies, sure).read(ann, version)).contains(dialogue);
    assertThat(copies.counts()).isEqualTo(new Counts(1, 0, 0, 0));
  }

  @Test
  void what_has_no_copy_is_read_from_the_sure_store() {
    var copies = new DialogueCopies(quick);
    sure.write(ann, version, dialogue);

    assertThat(new FailoverConversations(copies, sure).read(ann, version)).contains(dialogue);
    assertThat(copies.counts()).isEqualTo(new Counts(0, 1, 0, 0));
  }

  @Test
  void a_copy_of_something_else_is_thrown_away_and_counted() {
    var copies = new DialogueCopies(BrokenCopies.LYING);
    sure.write(ann, version, dialogue);

    assertThat(new FailoverConversations(copies, sure).read(ann, version)).contains(dialogue);
    assertThat(copies.counts()).isEqualTo(new Counts(0, 0, 1, 0));
  }

  @Test
  void a_store_that_is_away_is_counted_and_disturbs_nobody() {
    var copies = new DialogueCopies(BrokenCopies.AWAY);
    var conversations = new FailoverConversations(copies, sure);

    conversations.write(ann, version, dialogue);

    assertThat(conversations.read(ann, version)).contains(dialogue);
    conversations.forget(ann);
    assertThat(copies.counts()).isEqualTo(new Counts(0, 0, 0, 3));
  }
}
