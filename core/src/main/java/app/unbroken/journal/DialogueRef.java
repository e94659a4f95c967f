package app.unbroken.journal;

/**
 * The fence around a person's open dialogue: which version of it is valid, and whether anything is
 * open at all. It is kept with the person and written in the transaction of the decision; the
 * dialogue itself lies elsewhere, under its version, and whatever else lies there is worthless.
 *
 * <p>A version is a number that grows and a mark of what is kept under it. The number alone would
 * not do: a transaction that rolled back has written under the next number, and the one after it
 * writes something else under the same, perhaps where the first cannot be overwritten just now.
 *
 * @param version ascending; the one version that may be read while {@code open}
 * @param open whether there is anything to read
 */
public record DialogueRef(long version, boolean open) {
  public static final DialogueRef NONE = new DialogueRef(0, false);

  private static final int MARK_BITS = 32;

  /**
   * The version that a changed dialogue is to be kept under. Its last bit is the other one, so that
   * two slots by that bit hold a version and the one before it.
   *
   * @param mark of the dialogue as it is to be kept
   */
  public DialogueRef opened(int mark) {
    var number = (version >>> MARK_BITS) + 1;
    return new DialogueRef(number << MARK_BITS | bits(mark) | ~version & 1, true);
  }

  public DialogueRef closed() {
    return new DialogueRef(version, false);
  }

  /** Whether something with this mark can be what was kept under the version. */
  public static boolean isMarked(long version, int mark) {
    return (version & bits(-1)) == bits(mark);
  }

  private static long bits(int mark) {
    return Integer.toUnsignedLong(mark) & ~1L;
  }
}
