package app.unbroken.inmemory;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.user.WorkspaceId;

/** What makes an identity one of its kind. */
record IdentityKey(WorkspaceId workspace, Messenger messenger, BotId bot, String key) {

  static IdentityKey of(WorkspaceId workspace, ChatAddress from, String key) {
    return new IdentityKey(workspace, from.messenger(), from.bot(), key);
  }
}
