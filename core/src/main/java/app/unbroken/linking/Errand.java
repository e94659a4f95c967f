package app.unbroken.linking;

/** What concerns two people at once, and therefore cannot be decided on one book. */
public sealed interface Errand {
  /** A new code; the ones before it are worth nothing from now on. */
  record MakeCode() implements Errand {}

  /** A code from the other side: whom would it join? */
  record Present(LinkCode code) implements Errand {}

  /** The second side has seen whom it would join, and wants to: now the first side is asked. */
  record Confirm(LinkId link) implements Errand {}

  /** The first side has seen whom it would join, and wants to: now they are joined. */
  record Join(LinkId link) implements Errand {}

  /** The first side does not know them. */
  record Refuse(LinkId link) implements Errand {}

  /** Takes a link back. */
  record Part(LinkId link) implements Errand {}

  /** Leaves one messenger only: the one where this was said. */
  record Unlink() implements Errand {}
}
