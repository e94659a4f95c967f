package app.unbroken.conversation;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Outgoing;
import app.unbroken.user.UserId;

/** Something that is said in another chat than the one that is answered. */
public record Elsewhere(UserId user, ChatAddress to, Outgoing what) {}
