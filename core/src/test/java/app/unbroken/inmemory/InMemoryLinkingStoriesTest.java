package app.unbroken.inmemory;

import app.unbroken.story.LinkingStories;
import app.unbroken.story.TwoMessengers;

class InMemoryLinkingStoriesTest extends LinkingStories {
  @Override
  protected TwoMessengers world() {
    return LinkingInMemory.world();
  }
}
