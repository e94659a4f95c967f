package app.unbroken.broken.streak;

import app.unbroken.broken.user.Users;

/** A calculation that asks somebody. */
final class Streaks {
  Streaks(Users users) {}
}
