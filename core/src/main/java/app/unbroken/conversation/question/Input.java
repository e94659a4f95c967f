package app.unbroken.conversation.question;

/** An answer to a question. */
public sealed interface Input {
  /** Whatever was typed, unless it was the label of a choice or one of the ways out. */
  record Typed(String text) implements Input {}

  /** One of the question's choices, by its value. */
  record Chosen(String value) implements Input {}

  /** A shared place. */
  record Placed(double latitude, double longitude) implements Input {}

  /** Leaves an optional question open. */
  record Skip() implements Input {}

  /** Returns to the question before. */
  record Back() implements Input {}
}
