package app.unbroken.notice;

import app.unbroken.reminder.Ring;
import app.unbroken.user.Notice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a round leaves with the letter that it posts: which notices, of which days. */
public record Bulletin(List<Item> items) {
  private static final String FORM = "bulletin";
  private static final String PART = " ";
  private static final String FIELD = ",";

  public Bulletin {
    items = List.copyOf(items);
  }

  /**
   * One notice.
   *
   * @param day the person's day on which it is told
   * @param at when it was due
   */
  public record Item(Notice notice, LocalDate day, Instant at) {
    public static Item of(Notice notice, Ring ring) {
      return new Item(notice, ring.day(), ring.at());
    }
  }

  /** Whether a letter's notes are of this form. */
  public static boolean isIn(String notes) {
    return notes.startsWith(FORM + PART);
  }

  public String text() {
    return Stream.concat(
            Stream.of(FORM),
            items.stream().map(it -> it.notice().code() + FIELD + it.day() + FIELD + it.at()))
        .collect(Collectors.joining(PART));
  }

  public static Bulletin read(String notes) {
    if (!isIn(notes)) {
      throw new IllegalArgumentException("not a bulletin: " + notes);
    }
    return new Bulletin(Stream.of(notes.split(PART, -1)).skip(1).map(Bulletin::item).toList());
  }

  private static Item item(String text) {
    var fields = text.split(FIELD, -1);
    if (fields.length != 3) {
      throw new IllegalArgumentException("not a notice: " + text);
    }
    return new Item(Notice.ofCode(fields[0]), LocalDate.parse(fields[1]), Instant.parse(fields[2]));
  }
}
