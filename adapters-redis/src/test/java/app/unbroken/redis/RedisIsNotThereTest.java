package app.unbroken.redis;

import app.unbroken.conversation.Conversations;
import app.unbroken.conversation.ConversationsContract;
import app.unbroken.conversation.DialogueCopies;
import app.unbroken.conversation.FailoverConversations;
import app.unbroken.inmemory.InMemoryConversations;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;

/** With the address of a Redis that is not there, which needs no Redis at all. */
class RedisIsNotThereTest extends ConversationsContract {
  /** Nobody listens at the discard port. */
  private static final Redis NOBODY = Quickly.open(URI.create("redis://127.0.0.1:9"));

  private final Conversations conversations =
      new FailoverConversations(
          new DialogueCopies(new RedisConversations(NOBODY)), new InMemoryConversations());

  @Override
  protected Conversations conversations() {
    return conversations;
  }

  @AfterAll
  static void close() {
    NOBODY.close();
  }
}
