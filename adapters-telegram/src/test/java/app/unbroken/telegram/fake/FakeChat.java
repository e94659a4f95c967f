package app.unbroken.telegram.fake;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The chat of one person with one bot, and what the person has done to it. */
final class FakeChat {
  private final TreeMap<Integer, Shown> messages = new TreeMap<>();
  private boolean opened;
  private boolean blocked;
  private boolean deactivated;
  private int keyboardOf;

  /** The person has written, so the bot may write too. */
  synchronized void open() {
    opened = true;
  }

  synchronized void block(boolean now) {
    blocked = now;
  }

  synchronized void deactivate() {
    deactivated = true;
  }

  synchronized void mustTakeMessages() {
    if (deactivated) {
      throw Refused.forbidden("user is deactivated");
    }
    if (blocked) {
      throw Refused.forbidden("bot was blocked by the user");
    }
    if (!opened) {
      throw Refused.forbidden("bot can't initiate conversation with a user");
    }
  }

  synchronized void add(Shown message) {
    messages.put(message.id(), message);
    switch (message.keyboard()) {
      case Keyboard.Reply reply -> keyboardOf = message.id();
      case Keyboard.Remove remove -> keyboardOf = 0;
      case Keyboard.Inline inline -> {}
      case Keyboard.None none -> {}
    }
  }

  synchronized Shown editText(int id, Formatted text, Keyboard keyboard) {
    var old = editable(id);
    if (!old.isText()) {
      throw Refused.badRequest("there is no text in the message to edit");
    }
    return replace(old, text, keyboard);
  }

  synchronized Shown editKeyboard(int id, Keyboard keyboard) {
    var old = editable(id);
    return replace(old, new Formatted(old.text(), old.entities()), keyboard);
  }

  synchronized void delete(int id) {
    if (messages.remove(id) == null) {
      throw Refused.badRequest("message to delete not found");
    }
    if (keyboardOf == id) {
      keyboardOf = 0;
    }
  }

  synchronized List<Shown> messages() {
    return List.copyOf(messages.values());
  }

  /** The message whose keyboard stands in place of the phone's. */
  synchronized Optional<Shown> keyboard() {
    return Optional.ofNullable(messages.get(keyboardOf));
  }

  private Shown editable(int id) {
    var old = messages.get(id);
    if (old == null) {
      throw Refused.badRequest("message to edit not found");
    }
    if (!old.fromBot() || !old.keyboard().staysEditable()) {
      throw Refused.badRequest("message can't be edited");
    }
    return old;
  }

  private Shown replace(Shown old, Formatted text, Keyboard keyboard) {
    var now = old.edited(text, keyboard);
    if (now.text().equals(old.text())
        && now.entities().equals(old.entities())
        && now.keyboard().equals(old.keyboard())) {
      throw Refused.badRequest(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    messages.put(now.id(), now);
    return now;
  }
}
