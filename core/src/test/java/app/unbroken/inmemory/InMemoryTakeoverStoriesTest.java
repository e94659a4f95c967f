package app.unbroken.inmemory;

import app.unbroken.story.TakeoverStories;
import app.unbroken.story.TwoMessengers;

class InMemoryTakeoverStoriesTest extends TakeoverStories {
  @Override
  protected TwoMessengers world() {
    return LinkingInMemory.world();
  }
}
