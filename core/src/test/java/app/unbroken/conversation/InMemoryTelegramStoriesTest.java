package app.unbroken.conversation;

import app.unbroken.chat.Messenger;
import app.unbroken.story.ReceptionStage;
import app.unbroken.story.Stage;
import app.unbroken.story.TelegramStories;

class InMemoryTelegramStoriesTest extends TelegramStories {
  @Override
  protected Stage stage(Messenger messenger) {
    return ReceptionStage.inMemory(messenger);
  }
}
