package app.unbroken.conversation;

import app.unbroken.user.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@link Conversations} in a sure store, with copies in a quick one: both are written, the quick
 * one is asked first. As long as the sure one answers, no dialogue is lost.
 */
public final class FailoverConversations implements Conversations {
  private final DialogueCopies copies;
  private final Conversations sure;

  public FailoverConversations(DialogueCopies copies, Conversations sure) {
    this.copies = copies;
    this.sure = sure;
  }

  @Override
  public Optional<StoredDialogue> read(UserId user, long version) {
    return Optional.ofNullable(readAll(Map.of(user, version)).get(user));
  }

  @Override
  public Map<UserId, StoredDialogue> readAll(Map<UserId, Long> versions) {
    var found = new HashMap<>(copies.read(versions));
    if (found.size() < versions.size()) {
      var missing = new HashMap<>(versions);
      missing.keySet().removeAll(found.keySet());
      found.putAll(sure.readAll(missing));
    }
    return found;
  }

  @Override
  public void write(UserId user, long version, StoredDialogue dialogue) {
    writeAll(List.of(new Kept(user, version, dialogue)));
  }

  @Override
  public void writeAll(List<Kept> dialogues) {
    copies.write(dialogues);
    sure.writeAll(dialogues);
  }

  @Override
  public void forget(UserId user) {
    sure.forget(user);
    copies.forget(user);
  }
}
