package app.unbroken.conversation;

import app.unbroken.chat.Messenger;
import app.unbroken.story.EnglishStories;
import app.unbroken.story.ReceptionStage;
import app.unbroken.story.Stage;

/** The same stories where nothing can be edited, buttons are few and labels short. */
class InMemoryEnglishStoriesOnWhatsAppTest extends EnglishStories {
  @Override
  protected Stage stage(Messenger messenger) {
    return ReceptionStage.inMemory(Messenger.WHATSAPP);
  }
}
