package app.unbroken.streak;

import app.unbroken.checkin.Entry;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one habit, by day: all of them, or those after a checkpoint that stands for
 * everything before.
 */
public record History(@Nullable Checkpoint checkpoint, NavigableMap<LocalDate, Entry> entries) {
  public static final History EMPTY = new History(null, new TreeMap<>());

  public History {
    entries = Collections.unmodifiableNavigableMap(entries);
  }

  public static History of(Iterable<Entry> entries) {
    return since(null, entries);
  }

  public static History since(@Nullable Checkpoint checkpoint, Iterable<Entry> entries) {
    var byDay = new TreeMap<LocalDate, Entry>();
    entries.forEach(entry -> byDay.put(entry.day(), entry));
    return new History(checkpoint, byDay);
  }

  /** Whether entries of this day are here, rather than folded into the checkpoint. */
  public boolean reaches(LocalDate day) {
    return checkpoint == null || day.isAfter(checkpoint.through());
  }

  public Optional<Entry> on(LocalDate day) {
    return Optional.ofNullable(entries.get(day));
  }

  /** The same history with one day changed; null where the day is to have no entry. */
  public History with(LocalDate day, @Nullable Entry entry) {
    var changed = new TreeMap<>(entries);
    if (entry == null) {
      changed.remove(day);
    } else {
      changed.put(day, entry);
    }
    return new History(reaches(day) ? checkpoint : null, changed);
  }

  /** The same entries without a checkpoint that a change of this day makes worthless. */
  public History forgetting(LocalDate changed) {
    return reaches(changed) ? this : new History(null, entries);
  }
}
