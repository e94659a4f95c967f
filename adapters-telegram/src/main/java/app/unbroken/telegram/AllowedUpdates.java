package app.unbroken.telegram;

/** The kinds of updates that we ask for, by webhook and by polling alike. */
final class AllowedUpdates {
  private AllowedUpdates() {}

  static String[] names() {
    return new String[] {"message", "edited_message", "callback_query", "my_chat_member"};
  }
}
