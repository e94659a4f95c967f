package app.unbroken.conversation.place;

/** Whether two words differ by one slip of a finger. */
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
    var oneRest = one.substring(same);
    var otherRest = other.substring(same);
    return oneRest.equals(otherRest)
        || rest(oneRest, 1).equals(otherRest)
        || rest(otherRest, 1).equals(oneRest)
        || rest(oneRest, 1).equals(rest(otherRest, 1))
        || areSwapped(oneRest, otherRest);
  }

  private static boolean areSwapped(String one, String other) {
    return one.length() >= 2
        && other.length() >= 2
        && one.charAt(0) == other.charAt(1)
        && one.charAt(1) == other.charAt(0)
        && rest(one, 2).equals(rest(other, 2));
  }

  private static String rest(String text, int from) {
    return text.substring(Math.min(from, text.length()));
  }
}
