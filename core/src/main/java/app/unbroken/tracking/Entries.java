package app.unbroken.tracking;

import app.unbroken.checkin.Entry;
import app.unbroken.checkin.Mark;
import app.unbroken.habit.Habit;
import app.unbroken.journal.Journal;
import java.time.LocalDate;

/** How a day is written: with the moment, the place and the door of the journal. */
final class Entries {
  private Entries() {}

  static Entry written(Journal journal, Habit habit, LocalDate day, Mark mark, String note) {
    return new Entry(
        habit.id(), day, mark, note, journal.now(), journal.user().days().zone(), journal.source());
  }

  static boolean sayTheSame(Entry one, Entry other) {
    return one.mark().equals(other.mark()) && one.note().equals(other.note());
  }
}
