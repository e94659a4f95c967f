package app.unbroken.delivery.intake;

/** What became of an update; each of these may be acknowledged. */
public sealed interface Receipt {

  /** Its effects and its answers are stored. */
  record Handled() implements Receipt {}

  /** It was here before, and had its effects then. */
  record SeenBefore() implements Receipt {}

  /** It could not be decided; it is kept, and its person was told. */
  record Buried(DeadLetterId letter) implements Receipt {}
}
