package app.unbroken.postgres;

import app.unbroken.chat.Messenger;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.story.RussianStories;
import app.unbroken.story.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresRussianStoriesTest extends RussianStories {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();
  @RegisterExtension static final DeskOnDatabase desks = new DeskOnDatabase(database);

  @Override
  protected Stage stage(Messenger messenger) {
    return desks.stage(messenger);
  }
}
