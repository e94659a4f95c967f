package app.unbroken.delivery;

/**
 * The store cannot be asked right now. Nothing is known to be saved; asking again later is safe and
 * the only right thing to do.
 */
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unavailable(String what, Throwable cause) {
    super(what, cause);
  }

  public Unavailable(String what) {
    super(what);
  }
}
