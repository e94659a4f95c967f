package app.unbroken.webhook;

import app.unbroken.chat.Messenger;
import app.unbroken.story.RussianStories;
import app.unbroken.story.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class RussianStoriesOnTelegramTest extends RussianStories {
  @RegisterExtension static final StoryTown town = new StoryTown();

  @Override
  protected Stage stage(Messenger messenger) {
    return town.stage();
  }
}
