package app.unbroken.postgres.json;

/** What is stored is not what this program writes; says where, and repeats nothing of it. */
public final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableException(String what) {
    super("a stored form cannot be read: " + what);
  }
}
