package app.unbroken.inmemory;

import app.unbroken.story.GuessingStories;
import app.unbroken.story.TwoMessengers;

class InMemoryTakeoverStoriesTest extends GuessingStories {
  @Override
  protected TwoMessengers world() {
    return LinkingInMemory.world();
  }
}
