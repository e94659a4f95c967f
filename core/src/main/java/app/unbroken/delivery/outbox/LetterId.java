package app.unbroken.delivery.outbox;

/** A letter; later ones of the same chat have greater ids. */
public record LetterId(long value) {

  /** Our own name of the message, where a messenger echoes one. */
  public String reference() {
    return Long.toString(value);
  }
}
