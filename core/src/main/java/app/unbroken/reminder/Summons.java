package app.unbroken.reminder;

import app.unbroken.habit.HabitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a round leaves with the letter that it posts: which habits ring, and for which day. */
public record Summons(List<Item> items) {
  private static final String PART = " ";
  private static final String FIELD = ",";

  public Summons {
    items = List.copyOf(items);
  }

  public record Item(HabitId habit, Ring ring) {}

  public String text() {
    return items.stream().map(Summons::text).collect(Collectors.joining(PART));
  }

  private static String text(Item item) {
    var ring = item.ring();
    return Stream.of(item.habit().value(), ring.day(), ring.due(), ring.at(), ring.repeat())
        .map(Object::toString)
        .collect(Collectors.joining(FIELD));
  }

  public static Summons read(String text) {
    return new Summons(Stream.of(text.split(PART, -1)).map(Summons::item).toList());
  }

  private static Item item(String text) {
    var fields = text.split(FIELD, -1);
    if (fields.length != 5) {
      throw new IllegalArgumentException("not a summons: " + text);
    }
    var ring =
        new Ring(
            LocalDate.parse(fields[1]),
            Instant.parse(fields[2]),
            Instant.parse(fields[3]),
            Integer.parseInt(fields[4]));
    return new Item(new HabitId(UUID.fromString(fields[0])), ring);
  }
}
