package app.unbroken.telegram.fake;

import java.nio.charset.StandardCharsets;

/** What goes back over the wire, also where it is not what it should be. */
sealed interface HttpReply {

  record Whole(int status, String type, String body) implements HttpReply {
    byte[] bytes() {
      return body.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Announces all of a reply, sends half of it and closes the connection. */
  record Half(Whole whole) implements HttpReply {}

  /** A valid beginning, then this many bytes. */
  record Endless(long bytes) implements HttpReply {}

  /** No reply: the connection is reset. */
  record Reset() implements HttpReply {}

  static Whole json(int status, String body) {
    return new Whole(status, "application/json", body);
  }
}
