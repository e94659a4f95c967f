package app.unbroken.chat;

/** What a person did, in no messenger's words. Texts are already {@link Typed#clean cleaned}. */
public sealed interface Incoming {

  /** A typed line. */
  record Said(String text) implements Incoming {}

  /** A command such as {@code /start link_abc}: the name without the slash, lower case. */
  record Commanded(String name, String payload) implements Incoming {}

  /**
   * A tapped button. {@code data} is whatever the client sent back, so it may be old, forged or
   * foreign; {@code tap} names the tap itself where the messenger wants it answered, else empty.
   */
  record Tapped(String data, String tap) implements Incoming {}

  /** A shared place. */
  record Located(double latitude, double longitude) implements Incoming {
    public Located {
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("no such place on earth");
      }
    }
  }

  /** The person stopped the bot; nothing may be sent until they write again. */
  record Blocked() implements Incoming {}

  /** The person opened the bot again. */
  record Unblocked() implements Incoming {}

  /**
   * The messenger knows the person by another name from now on; the old one and the new one come as
   * the keys of the sender. Nothing was said, and nothing is answered.
   */
  record Renamed() implements Incoming {}

  /** A sticker, a voice note, an album: answered politely, never understood. */
  record Unsupported(String kind) implements Incoming {}
}
