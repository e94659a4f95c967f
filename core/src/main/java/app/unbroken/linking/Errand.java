package app.unbroken.linking;

/** What concerns two people at once, and therefore cannot be decided on one book. */
public sealed interface Errand {
  /** A new code; the ones before it are worth nothing from now on. */
  record MakeCode() implements Errand {}

  /** A code from the other side: whom would it join? */
  record Present(LinkCode code) implements Errand {}

  /** Confirmed by the one to whom the code was shown. */
  record Join(LinkId link) implements Errand {}

  /** Takes a link back. */
  record Part(LinkId link) implements Errand {}

  /** Leaves one messenger only: the one where this was said. */
  record Unlink() implements Errand {}
}
