package app.unbroken.habit;

import java.util.UUID;

/** A habit, unique everywhere; whether a person may see it is a question of who owns it. */
public record HabitId(UUID value) implements Comparable<HabitId> {

  /** As databases order, unsigned; {@link UUID#compareTo} is signed. */
  @Override
  public int compareTo(HabitId other) {
    var high =
        Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }
}
