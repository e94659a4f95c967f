package app.unbroken.cli.carry;

/** A file is not what it was said to be; the message repeats nothing of it. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unreadable(String why) {
    super(why, null, false, false);
  }
}
