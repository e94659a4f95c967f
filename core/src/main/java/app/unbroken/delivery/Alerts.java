package app.unbroken.delivery;

import app.unbroken.chat.BotId;

/** Tells whoever runs this that a person has to look. Must not throw and must not take long. */
@FunctionalInterface
public interface Alerts {

  /**
   * @param what a short stable name, such as {@code bot-refused}
   * @param why for operators; holds no text and no number of anybody
   */
  void raise(String what, BotId bot, String why);
}
