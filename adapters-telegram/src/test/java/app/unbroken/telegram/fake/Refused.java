package app.unbroken.telegram.fake;

/** A call that Telegram turns down. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final int code;
  final int retryAfter;
  final long movedTo;

  Refused(int code, String description) {
    this(code, description, 0, 0);
  }

  private Refused(int code, String description, int retryAfter, long movedTo) {
    super(description, null, false, false);
    this.code = code;
    this.retryAfter = retryAfter;
    this.movedTo = movedTo;
  }

  static Refused badRequest(String why) {
    return new Refused(400, "Bad Request: " + why);
  }

  static Refused forbidden(String why) {
    return new Refused(403, "Forbidden: " + why);
  }

  static Refused conflict(String why) {
    return new Refused(409, "Conflict: " + why);
  }

  static Refused tooManyRequests(int seconds) {
    return new Refused(429, "Too Many Requests: retry after " + seconds, seconds, 0);
  }

  static Refused movedTo(long chat) {
    var why = "Bad Request: group chat was upgraded to a supergroup chat";
    return new Refused(400, why, 0, chat);
  }
}
