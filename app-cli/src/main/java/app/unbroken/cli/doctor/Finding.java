package app.unbroken.cli.doctor;

/**
 * How one part is.
 *
 * @param advice what to do about it, empty where there is nothing to do
 */
record Finding(String part, State state, String says, String advice) {

  enum State {
    OK("ok"),
    /** Not set up, or not to be looked at just now; nothing is wrong with that. */
    OFF("--"),
    WARNING("??"),
    BROKEN("!!");

    private final String sign;

    State(String sign) {
      this.sign = sign;
    }
  }

  static Finding ok(String part, String says) {
    return new Finding(part, State.OK, says, "");
  }

  static Finding off(String part, String says) {
    return new Finding(part, State.OFF, says, "");
  }

  static Finding warning(String part, String says, String advice) {
    return new Finding(part, State.WARNING, says, advice);
  }

  static Finding broken(String part, String says, String advice) {
    return new Finding(part, State.BROKEN, says, advice);
  }

  boolean isBroken() {
    return state == State.BROKEN;
  }

  String line() {
    var todo = advice.isEmpty() ? "" : "\n   %-12s -> %s".formatted("", advice);
    return "%s %-12s %s%s\n".formatted(state.sign, part, says, todo);
  }
}
