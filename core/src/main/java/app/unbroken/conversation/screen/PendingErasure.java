package app.unbroken.conversation.screen;

import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.Tap;

/** Whoever asked to be forgotten sees it where they look for such things, and can still stay. */
final class PendingErasure {
  private PendingErasure() {}

  static Screen on(Screen screen, Reader reader) {
    var eraseAt = reader.user().eraseAt();
    return eraseAt == null
        ? screen
        : screen
            .before(reader.write("forget.pending", reader.moment(eraseAt)))
            .lead(reader.choice("button.stay", new Tap.Begin(Beginning.STAY)));
  }
}
