package app.unbroken.conversation;

import app.unbroken.chat.Card;
import app.unbroken.journal.BookMark;
import java.time.Instant;

/**
 * A page as it was shown.
 *
 * @param mark of the book that it shows
 * @param until when the book alone no longer says what it shows: days end
 */
public record View(BookMark mark, Instant until, Card card) {
  boolean isOf(BookMark asked, Instant now) {
    return mark.equals(asked) && now.isBefore(until);
  }
}
