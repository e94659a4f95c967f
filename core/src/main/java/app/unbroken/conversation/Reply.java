package app.unbroken.conversation;

import app.unbroken.chat.Outgoing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says and where the conversation stands afterwards.
 *
 * @param dialogue the dialogue that is open now, null for none
 */
public record Reply(List<Outgoing> says, @Nullable StoredDialogue dialogue) {
  public Reply {
    says = List.copyOf(says);
  }
}
