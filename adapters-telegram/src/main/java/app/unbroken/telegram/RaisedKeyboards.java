package app.unbroken.telegram;

import app.unbroken.chat.MessageId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a keyboard of ours stands in place of the phone's own, and under which message. Such a
 * keyboard hides once it is used, but can be called up again until its message is deleted; where
 * this memory is lost, that is all that is lost.
 */
final class RaisedKeyboards {
  private static final int REMEMBERED = 10_000;

  private final Map<String, MessageId> byChat =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MessageId> eldest) {
          return size() > REMEMBERED;
        }
      };

  synchronized void raised(String chat, MessageId under) {
    byChat.put(chat, under);
  }

  /** The message that is to go now, if there is one. */
  synchronized Optional<MessageId> lowered(String chat) {
    return Optional.ofNullable(byChat.remove(chat));
  }
}
