package app.unbroken.chat;

/** One chat of one bot: the place where a person reads and writes. */
public record ChatAddress(Messenger messenger, BotId bot, String chat) {
  public ChatAddress {
    if (chat.isBlank() || chat.length() > 160) {
      throw new IllegalArgumentException("a chat id has 1-160 characters, not " + chat.length());
    }
  }
}
