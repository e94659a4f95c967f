package app.unbroken.webhook;

import app.unbroken.chat.Messenger;
import app.unbroken.story.EnglishStories;
import app.unbroken.story.RussianStories;
import app.unbroken.story.Stage;
import app.unbroken.story.TelegramStories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people experience in Telegram: from phone to phone, over HTTP. */
@Tag("slow")
class StoriesOnTelegramTest {
  @RegisterExtension static final StoryTown town = new StoryTown();

  @Nested
  class InEnglish extends EnglishStories {
    @Override
    protected Stage stage(Messenger messenger) {
      return town.telegram();
    }
  }

  @Nested
  class InRussian extends RussianStories {
    @Override
    protected Stage stage(Messenger messenger) {
      return town.telegram();
    }
  }

  @Nested
  class OfItsOwn extends TelegramStories {
    @Override
    protected Stage stage(Messenger messenger) {
      return town.telegram();
    }
  }
}
