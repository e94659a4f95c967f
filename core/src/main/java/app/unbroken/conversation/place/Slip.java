package app.unbroken.conversation.place;

/** Whether two words differ by one slip of a finger: a letter too many, too few or another one. */
final class Slip {
  private static final int SHORTEST = 4;

  private Slip() {}

  static boolean isOne(String one, String other) {
    if (Math.min(one.length(), other.length()) < SHORTEST
        || Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    var same = 0;
    while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return endAlike(one, same + 1, other, same + 1)
        || endAlike(one, same + 1, other, same)
        || endAlike(one, same, other, same + 1)
        || areSwapped(one, other, same);
  }

  private static boolean areSwapped(String one, String other, int at) {
    return at + 1 < one.length()
        && at + 1 < other.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && endAlike(one, at + 2, other, at + 2);
  }

  /** Makes no strings: this is asked of every name there is. */
  private static boolean endAlike(String one, int from, String other, int otherFrom) {
    var left = Math.max(0, one.length() - from);
    return left == Math.max(0, other.length() - otherFrom)
        && (left == 0 || one.regionMatches(from, other, otherFrom, left));
  }
}
