package app.unbroken.postgres;

import app.unbroken.conversation.Conversations;
import app.unbroken.conversation.ConversationsContract;
import app.unbroken.postgres.testing.FreshDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresConversationsTest extends ConversationsContract {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Conversations conversations() {
    return new PostgresConversations(database.pool());
  }
}
