package app.unbroken.conversation;

import app.unbroken.chat.Messenger;
import app.unbroken.story.EnglishStories;
import app.unbroken.story.ReceptionStage;
import app.unbroken.story.Stage;

class InMemoryEnglishStoriesTest extends EnglishStories {
  @Override
  protected Stage stage(Messenger messenger) {
    return ReceptionStage.inMemory(messenger);
  }
}
