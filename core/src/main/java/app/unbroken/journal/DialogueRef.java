package app.unbroken.journal;

/**
 * The fence around a person's open dialogue: which version of it is valid, and whether anything is
 * open at all. It is kept with the person and written in the transaction of the decision; the
 * dialogue itself lies elsewhere, under its version, and whatever else lies there is worthless.
 *
 * @param version ascending; the one version that may be read while {@code open}
 * @param open whether there is anything to read
 */
public record DialogueRef(long version, boolean open) {
  public static final DialogueRef NONE = new DialogueRef(0, false);

  /** The version that a changed dialogue is to be kept under. */
  public DialogueRef opened() {
    return new DialogueRef(version + 1, true);
  }

  public DialogueRef closed() {
    return new DialogueRef(version, false);
  }
}
