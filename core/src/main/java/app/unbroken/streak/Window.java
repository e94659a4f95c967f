package app.unbroken.streak;

/**
 * The last days as they were judged: enough of them for the rates, the running month and the
 * credits of {@link Strength}.
 */
final class Window {
  /** How far back verdicts are kept, for the longest rate. */
  static final int DAYS = 90;

  /** How far back amounts are kept, for the longest month. */
  static final int AMOUNTS = 31;

  private static final int RING = 128;
  private static final int AMOUNT_RING = 64;
  private static final Verdict[] VERDICTS = Verdict.values();
  private static final int VERDICT = 0x0f;
  private static final int DUE = 0x10;
  private static final int WON = 0x20;

  private final Marks marks;
  private final byte[] codes = new byte[RING];
  private final long[] amounts = new long[AMOUNT_RING];
  private long last;
  private long asked;

  Window(Marks marks) {
    this.marks = marks;
  }

  /** The next day: its verdict as far as it is known, and whether it asked for anything. */
  void add(long day, Verdict verdict, long amount, boolean asks) {
    last = day;
    codes[(int) day & RING - 1] = (byte) verdict.ordinal();
    amounts[(int) day & AMOUNT_RING - 1] = amount;
    asked = asked << 1 | (asks ? 1 : 0);
    marks.mark(day, verdict);
  }

  static boolean isDone(Verdict verdict) {
    return verdict == Verdict.DONE || verdict == Verdict.PARTIAL || verdict == Verdict.BONUS;
  }

  /** Says anew what became of a day. */
  void mark(long day, Verdict verdict) {
    if (last - day < RING) {
      var at = (int) day & RING - 1;
      codes[at] = (byte) (codes[at] & ~VERDICT | verdict.ordinal());
    }
    marks.mark(day, verdict);
  }

  /** Something due was decided on this day. */
  void decided(long day, boolean won) {
    var at = (int) day & RING - 1;
    codes[at] = (byte) (codes[at] | (won ? DUE | WON : DUE));
  }

  /** What was due on this day counts neither way. */
  void excused(long day) {
    if (last - day < RING) {
      codes[(int) day & RING - 1] &= VERDICT;
    }
  }

  Verdict verdict(long day) {
    return VERDICTS[codes[(int) day & RING - 1] & VERDICT];
  }

  long amount(long day) {
    return amounts[(int) day & AMOUNT_RING - 1];
  }

  boolean asked(long day) {
    return (asked >>> (last - day) & 1) == 1;
  }

  /** What was logged on so many days, the last of them {@code until}. */
  long amountWithin(int days, long until) {
    var sum = 0L;
    for (var day = until - days + 1; day <= until; day++) {
      sum += amount(day);
    }
    return sum;
  }

  Rate rate(int days) {
    var due = 0;
    var won = 0;
    for (var day = last - days + 1; day <= last; day++) {
      var code = codes[(int) day & RING - 1];
      due += (code & DUE) == 0 ? 0 : 1;
      won += (code & WON) == 0 ? 0 : 1;
    }
    return new Rate(won, due);
  }

  void write(StateText.Writer out) {
    out.number(asked);
    out.runs(DAYS, age -> codes[(int) (last - age) & RING - 1]);
    out.runs(AMOUNTS, age -> amount(last - age));
  }

  void read(StateText.Reader in, long through) {
    last = through;
    asked = in.number();
    in.runs(DAYS, (age, code) -> codes[(int) (last - age) & RING - 1] = (byte) code);
    in.runs(AMOUNTS, (age, amount) -> amounts[(int) (last - age) & AMOUNT_RING - 1] = amount);
    for (var day = through - DAYS + 1; day <= through; day++) {
      marks.mark(day, verdict(day));
    }
  }
}
