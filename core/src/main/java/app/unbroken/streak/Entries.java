package app.unbroken.streak;

import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of a history, handed out day after day. */
final class Entries {
  private final List<Entry> entries;
  private int next;

  Entries(History history, LocalDate from) {
    entries = history.entries();
    next = history.before(from).size();
  }

  /** What was said of a day of the almanac's month; no day that has an entry may be passed over. */
  @Nullable Mark on(long day, Almanac almanac) {
    return next < entries.size() && almanac.isOn(day, entries.get(next).day())
        ? entries.get(next++).mark()
        : null;
  }
}
