package app.unbroken.conversation.grammar;

/** How many slips of the finger apart two words are (optimal string alignment). */
final class EditDistance {
  private EditDistance() {}

  /**
   * Letters added, left out, changed or swapped with their neighbour; more than {@code most} is not
   * told apart.
   */
  static int between(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    var beforeLast = new int[other.length() + 1];
    var last = new int[other.length() + 1];
    var current = new int[other.length() + 1];
    for (var column = 0; column <= other.length(); column++) {
      last[column] = column;
    }
    for (var row = 1; row <= one.length(); row++) {
      current[0] = row;
      for (var column = 1; column <= other.length(); column++) {
        var change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(last[column - 1] + change, Math.min(last[column], current[column - 1]) + 1);
        if (row > 1
            && column > 1
            && one.charAt(row - 1) == other.charAt(column - 2)
            && one.charAt(row - 2) == other.charAt(column - 1)) {
          current[column] = Math.min(current[column], beforeLast[column - 2] + 1);
        }
      }
      var free = beforeLast;
      beforeLast = last;
      last = current;
      current = free;
    }
    return last[other.length()];
  }
}
