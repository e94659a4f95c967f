package app.unbroken.postgres;

import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.story.GuessingStories;
import app.unbroken.story.TwoMessengers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresTakeoverStoriesTest extends GuessingStories {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();
  @RegisterExtension static final LinkingOnDatabase linking = new LinkingOnDatabase(database);

  /** Tests share a workspace, and so the wrong codes that it listens to. */
  @BeforeEach
  void nobody_has_guessed_yet() {
    database.run("delete from unbroken.link_tries");
  }

  @Override
  protected TwoMessengers world() {
    return linking.world();
  }
}
