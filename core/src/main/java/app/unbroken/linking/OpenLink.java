package app.unbroken.linking;

import app.unbroken.chat.ChatAddress;
import app.unbroken.user.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that waits for the other side, as it is kept: without the code.
 *
 * @param starter who asked for it, and whose account it speaks for
 * @param startedAt where they asked
 * @param tries how often somebody typed something else in its place
 * @param second who has shown the right code first, and alone may confirm; null before that
 * @param confirmed when they did, from when on the first side is asked; null before that
 */
public record OpenLink(
    LinkId id,
    UserId starter,
    ChatAddress startedAt,
    String locator,
    String digest,
    Instant made,
    int tries,
    boolean over,
    @Nullable UserId second,
    @Nullable Instant confirmed) {
  public static final Duration LIVES = Duration.ofMinutes(10);
  public static final int TRIES = 5;

  static OpenLink of(LinkId id, LinkCode code, UserId starter, ChatAddress at, Instant now) {
    return new OpenLink(
        id, starter, at, code.locator(), code.digest(id), now, 0, false, null, null);
  }

  /** Of the code; once it is confirmed, of the question to the first side. */
  public Instant expires() {
    return (confirmed == null ? made : confirmed).plus(LIVES);
  }

  public boolean isAlive(Instant now) {
    return !over && tries < TRIES && now.isBefore(expires());
  }

  boolean isConfirmed() {
    return confirmed != null;
  }

  boolean isMeantBy(LinkCode code) {
    return code.isDigestedAs(id, digest);
  }

  OpenLink missed() {
    return with(tries + 1, tries + 1 >= TRIES, second, confirmed);
  }

  OpenLink shownTo(UserId who) {
    return with(tries, over, who, confirmed);
  }

  OpenLink confirmedAt(Instant now) {
    return with(tries, over, second, now);
  }

  public OpenLink ended() {
    return with(tries, true, second, confirmed);
  }

  private OpenLink with(
      int tries, boolean over, @Nullable UserId second, @Nullable Instant confirmed) {
    return new OpenLink(
        id, starter, startedAt, locator, digest, made, tries, over, second, confirmed);
  }
}
