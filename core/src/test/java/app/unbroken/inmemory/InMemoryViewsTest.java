package app.unbroken.inmemory;

import app.unbroken.conversation.Views;
import app.unbroken.conversation.ViewsContract;

class InMemoryViewsTest extends ViewsContract {
  private final Views views = new InMemoryViews();

  @Override
  protected Views views() {
    return views;
  }
}
