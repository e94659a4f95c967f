package app.unbroken.cli.carry;

import app.unbroken.checkin.Entry;
import app.unbroken.cli.carry.Book.CarriedHabit;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitState;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Change;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.planning.AddHabit;
import app.unbroken.user.Ids;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Decides what of a carried book is new to somebody. Settings are taken over only into a book
 * without habits: whoever lives here already has settled in. Nobody gets more active habits than
 * they could begin: what comes after them goes into the archive, with all of its days.
 */
final class CarryIn {
  private CarryIn() {}

  /**
   * @param habits that are new
   * @param archived how many of them came into the archive, because nobody can have more at once
   */
  record Outcome(int habits, int archived, int entries, boolean settings) {}

  static Decision.Decided<Outcome> decide(Journal journal, Book book, Ids ids) {
    var deeds = new ArrayList<Deed>();
    var before = journal.user();
    var after = book.settings() == null ? before : settled(before, book.settings());
    var settings = journal.habits().isEmpty() && !after.equals(before);
    if (settings) {
      deeds.add(Deed.of(new ActionId(ids.next()), ActionKind.CHANGE_PROFILE, before, after));
    }
    var habits = 0;
    var archived = 0;
    var active = journal.activeHabits().size();
    var entries = 0;
    var position = journal.habits().stream().mapToInt(Habit::position).max().orElse(0);
    for (var carried : book.habits()) {
      var id = idOf(before.id(), journal, carried);
      var known = journal.habits().stream().filter(each -> each.id().equals(id)).findFirst();
      var changes = new ArrayList<Change>();
      if (known.isEmpty()) {
        var habit = habit(id, before.id(), carried, ++position);
        if (habit.isActive() && active == AddHabit.MOST_ACTIVE) {
          habit = habit.in(new HabitState.Archived(journal.now()));
          archived++;
        }
        active += habit.isActive() ? 1 : 0;
        changes.add(new Change.OfHabit(null, habit));
        habits++;
      }
      var days = days(id, journal, carried);
      changes.addAll(days);
      entries += days.size();
      if (!changes.isEmpty()) {
        var name = carried.look().name().value();
        deeds.add(new Deed(new ActionId(ids.next()), ActionKind.ADD_HABIT, name, changes));
      }
    }
    return new Decision.Decided<>(new Outcome(habits, archived, entries, settings), deeds, null);
  }

  private static User settled(User user, Book.Settings settings) {
    return user.with(settings.profile())
        .with(settings.days())
        .with(settings.attention())
        .onVacations(settings.vacations())
        .freezing(settings.freezing());
  }

  /** Its own where it comes home, otherwise one that is the same each time it is carried in. */
  private static HabitId idOf(UserId person, Journal journal, CarriedHabit carried) {
    var own = new HabitId(carried.id());
    if (journal.habits().stream().anyMatch(habit -> habit.id().equals(own))) {
      return own;
    }
    var name = person.value() + "/" + carried.id();
    return new HabitId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  private static Habit habit(HabitId id, UserId owner, CarriedHabit carried, int position) {
    return new Habit(
        id,
        owner,
        carried.look(),
        carried.rules(),
        carried.goal(),
        carried.reminding(),
        carried.pauses(),
        carried.twoDayRule(),
        position,
        carried.state());
  }

  private static List<Change> days(HabitId id, Journal journal, CarriedHabit carried) {
    var known = journal.historyOf(id);
    return carried.days().stream()
        .filter(day -> known.on(day.day()).isEmpty())
        .<Change>map(day -> {
          var entry =
              new Entry(id, day.day(), day.mark(), day.note(), day.at(), day.zone(), day.source());
          return new Change.OfDay(id, day.day(), null, entry);
        })
        .toList();
  }
}
