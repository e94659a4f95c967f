package app.unbroken.conversation;

import app.unbroken.chat.Messenger;
import app.unbroken.story.ReceptionStage;
import app.unbroken.story.Stage;
import app.unbroken.story.WhatsAppStories;

class InMemoryWhatsAppStoriesTest extends WhatsAppStories {
  @Override
  protected Stage stage(Messenger messenger) {
    return ReceptionStage.inMemory(messenger);
  }
}
