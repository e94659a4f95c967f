package app.unbroken.conversation;

import app.unbroken.chat.Messenger;
import app.unbroken.story.ReceptionStage;
import app.unbroken.story.RussianStories;
import app.unbroken.story.Stage;

class InMemoryRussianStoriesTest extends RussianStories {
  @Override
  protected Stage stage(Messenger messenger) {
    return ReceptionStage.inMemory(messenger);
  }
}
