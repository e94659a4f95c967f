package app.unbroken.inmemory;

import app.unbroken.conversation.Conversations;
import app.unbroken.conversation.ConversationsContract;

class InMemoryConversationsTest extends ConversationsContract {
  private final Conversations conversations = new InMemoryConversations();

  @Override
  protected Conversations conversations() {
    return conversations;
  }
}
