package app.unbroken.webhook;

import app.unbroken.chat.Messenger;
import app.unbroken.story.EnglishStories;
import app.unbroken.story.RussianStories;
import app.unbroken.story.Stage;
import app.unbroken.story.WhatsAppStories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What people experience in WhatsApp, with never two messages for one of theirs: from phone to
 * phone, over HTTP.
 */
@Tag("slow")
class StoriesOnWhatsAppTest {
  @RegisterExtension static final StoryTown town = new StoryTown();

  @AfterAll
  static void what_it_cost() {
    System.out.println(town.costs());
  }

  @Nested
  class InEnglish extends EnglishStories {
    @Override
    protected Stage stage(Messenger messenger) {
      return town.whatsApp();
    }
  }

  @Nested
  class InRussian extends RussianStories {
    @Override
    protected Stage stage(Messenger messenger) {
      return town.whatsApp();
    }
  }

  @Nested
  class OfItsOwn extends WhatsAppStories {
    @Override
    protected Stage stage(Messenger messenger) {
      return town.whatsApp();
    }
  }
}
