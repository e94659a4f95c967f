package app.unbroken.delivery.outbox;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a letter is on its way. docs/delivery.md draws this; a test holds the two equal. */
public enum LetterState {
  /** Waits to be claimed for the first time. */
  READY,
  /** A courier has it, until its lease runs out. */
  LEASED,
  /** Was tried, or given back, and waits for another try. */
  RETRY,
  SENT,
  /** Perhaps delivered, and of a kind that must not be doubled: left alone. */
  UNCERTAIN,
  /** Will never be delivered. */
  DEAD,
  /** Nobody wants it any more. */
  EXPIRED,
  /** Taken back by an operator, or because the person or the bot is gone. */
  CANCELLED;

  public Set<LetterState> next() {
    return switch (this) {
      case READY -> EnumSet.of(LEASED, EXPIRED, CANCELLED);
      case LEASED -> EnumSet.of(SENT, RETRY, UNCERTAIN, DEAD, EXPIRED, CANCELLED);
      case RETRY -> EnumSet.of(LEASED, SENT, EXPIRED, CANCELLED);
      case UNCERTAIN -> EnumSet.of(SENT, RETRY, DEAD);
      case DEAD, EXPIRED, CANCELLED -> EnumSet.of(RETRY);
      case SENT -> EnumSet.of(RETRY, DEAD);
    };
  }

  /** Whether a letter here still holds back the later ones of its chat. */
  public boolean isOpen() {
    return switch (this) {
      case READY, LEASED, RETRY -> true;
      case SENT, UNCERTAIN, DEAD, EXPIRED, CANCELLED -> false;
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static LetterState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
