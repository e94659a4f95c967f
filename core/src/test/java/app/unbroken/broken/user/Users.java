package app.unbroken.broken.user;

import app.unbroken.broken.chat.Chat;

/** A port that looks back at those who use it. */
public interface Users {
  void save(Chat chat);
}
