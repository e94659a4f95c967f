package app.unbroken.streak;

import app.unbroken.checkin.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one habit, in the order of their days: all of them, or those after a checkpoint
 * that stands for everything before. A list and not a map, because every standing reads all of it.
 */
public record History(@Nullable Checkpoint checkpoint, List<Entry> entries) {
  public static final History EMPTY = new History(null, List.of());

  public History {
    entries = List.copyOf(entries);
    for (var each = 1; each < entries.size(); each++) {
      if (!entries.get(each - 1).day().isBefore(entries.get(each).day())) {
        throw new IllegalArgumentException("out of order on " + entries.get(each).day());
      }
    }
  }

  public static History of(Iterable<Entry> entries) {
    return since(null, entries);
  }

  /** From entries in any order, one a day at most. */
  public static History since(@Nullable Checkpoint checkpoint, Iterable<Entry> entries) {
    var byDay = new ArrayList<Entry>();
    entries.forEach(byDay::add);
    byDay.sort(Comparator.comparing(Entry::day));
    return new History(checkpoint, byDay);
  }

  /** Whether entries of this day are here, rather than folded into the checkpoint. */
  public boolean reaches(LocalDate day) {
    return checkpoint == null || day.isAfter(checkpoint.through());
  }

  public Optional<Entry> on(LocalDate day) {
    var at = indexOf(day);
    return at < entries.size() && entries.get(at).day().equals(day)
        ? Optional.of(entries.get(at))
        : Optional.empty();
  }

  /** The entries of days earlier than this one. */
  public List<Entry> before(LocalDate day) {
    return entries.subList(0, indexOf(day));
  }

  /** The entries of the days from {@code first} to {@code last}, both included. */
  public List<Entry> between(LocalDate first, LocalDate last) {
    return entries.subList(indexOf(first), indexOf(last.plusDays(1)));
  }

  /** The same history with one day changed; null where the day is to have no entry. */
  public History with(LocalDate day, @Nullable Entry entry) {
    var at = indexOf(day);
    var changed = new ArrayList<>(entries);
    if (at < changed.size() && changed.get(at).day().equals(day)) {
      changed.remove(at);
    }
    if (entry != null) {
      changed.add(at, entry);
    }
    return new History(reaches(day) ? checkpoint : null, changed);
  }

  /** The same entries without a checkpoint that a change of this day makes worthless. */
  public History forgetting(LocalDate changed) {
    return reaches(changed) ? this : new History(null, entries);
  }

  /** Where the first entry is that is not before a day. */
  private int indexOf(LocalDate day) {
    var from = 0;
    var until = entries.size();
    while (from < until) {
      var middle = (from + until) >>> 1;
      if (entries.get(middle).day().isBefore(day)) {
        from = middle + 1;
      } else {
        until = middle;
      }
    }
    return from;
  }
}
