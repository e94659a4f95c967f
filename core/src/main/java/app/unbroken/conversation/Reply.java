package app.unbroken.conversation;

import app.unbroken.chat.Outgoing;
import app.unbroken.linking.Errand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says and where the conversation stands afterwards.
 *
 * @param dialogue the dialogue that is open now, null for none
 * @param elsewhere what is said in other chats
 * @param errand what has to be done first, null for nothing; where there is something, nothing else
 *     here counts, and the answer is to be asked for again with the outcome
 */
public record Reply(
    List<Outgoing> says,
    @Nullable StoredDialogue dialogue,
    List<Elsewhere> elsewhere,
    @Nullable Errand errand) {
  public Reply {
    says = List.copyOf(says);
    elsewhere = List.copyOf(elsewhere);
  }

  public Reply(List<Outgoing> says, @Nullable StoredDialogue dialogue) {
    this(says, dialogue, List.of(), null);
  }

  static Reply after(Errand errand) {
    return new Reply(List.of(), null, List.of(), errand);
  }
}
