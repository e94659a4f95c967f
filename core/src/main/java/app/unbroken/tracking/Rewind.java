package app.unbroken.tracking;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Look;
import app.unbroken.journal.Change;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.user.Attention;
import app.unbroken.user.Days;
import app.unbroken.user.Notice;
import app.unbroken.user.Profile;
import app.unbroken.user.User;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change taken back field by field: a field that the change touched returns to what it was, a
 * field that it did not touch stays as it is now.
 */
final class Rewind {
  private boolean overtaken;

  private Rewind() {}

  /** The change that leads back; empty where something newer touched the same. */
  static Optional<Change> of(Journal journal, Change change) {
    return switch (change) {
      case Change.Person(var before, var after) -> person(before, after, journal.user());
      case Change.OfHabit(var before, var after) -> habit(journal, before, after);
      case Change.OfDay day -> {
        var now = journal.historyOf(day.habit()).on(day.day()).orElse(null);
        yield Objects.equals(now, day.after()) ? Optional.of(day.inverse()) : Optional.empty();
      }
      case Change.Undone undone -> Optional.of(undone.inverse());
    };
  }

  /** What has to be opened to judge a change, empty when it is here. */
  static Optional<Scope> lookedAt(Journal journal, Change change) {
    return switch (change) {
      case Change.Person ignored -> Optional.empty();
      case Change.OfDay day ->
          journal.historyOf(day.habit()).reaches(day.day())
              ? holding(journal, day.habit())
              : Optional.of(new Scope.WholeHabit(day.habit()));
      case Change.OfHabit(var before, var after) when before == null && after != null ->
          journal.historyOf(after.id()).checkpoint() == null
              ? holding(journal, after.id())
              : Optional.of(new Scope.WholeHabit(after.id()));
      case Change.OfHabit(var before, var after) when before != null ->
          journal.scope().holdsAllHabits()
              ? holding(journal, before.id())
              : Optional.of(Scope.TODAY);
      case Change.OfHabit ignored -> Optional.empty();
      case Change.Undone ignored -> Optional.empty();
    };
  }

  private static Optional<Scope> holding(Journal journal, HabitId id) {
    return find(journal, id) != null || journal.scope().surelyHolds(id)
        ? Optional.empty()
        : Optional.of(new Scope.OneHabit(id));
  }

  private static @Nullable Habit find(Journal journal, HabitId id) {
    return journal.habits().stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
  }

  private static Optional<Change> habit(
      Journal journal, @Nullable Habit before, @Nullable Habit after) {
    if (after == null) {
      return before != null && find(journal, before.id()) == null
          ? Optional.of(new Change.OfHabit(null, before))
          : Optional.empty();
    }
    var now = find(journal, after.id());
    if (now == null) {
      return Optional.empty();
    }
    if (before == null) {
      return now.equals(after) && journal.historyOf(now.id()).entries().isEmpty()
          ? Optional.of(new Change.OfHabit(now, null))
          : Optional.empty();
    }
    var rewind = new Rewind();
    var back = rewind.habit(before, after, now);
    return rewind.overtaken ? Optional.empty() : Optional.of(new Change.OfHabit(now, back));
  }

  private static Optional<Change> person(User before, User after, User now) {
    var rewind = new Rewind();
    var back = rewind.user(before, after, now);
    return rewind.overtaken ? Optional.empty() : Optional.of(new Change.Person(now, back));
  }

  private Habit habit(Habit before, Habit after, Habit now) {
    return new Habit(
        now.id(),
        now.owner(),
        look(before.look(), after.look(), now.look()),
        field(before.rules(), after.rules(), now.rules()),
        field(before.goal(), after.goal(), now.goal()),
        field(before.reminding(), after.reminding(), now.reminding()),
        field(before.pauses(), after.pauses(), now.pauses()),
        field(before.twoDayRule(), after.twoDayRule(), now.twoDayRule()),
        field(before.position(), after.position(), now.position()),
        field(before.state(), after.state(), now.state()));
  }

  private Look look(Look before, Look after, Look now) {
    return new Look(
        field(before.name(), after.name(), now.name()),
        field(before.emoji(), after.emoji(), now.emoji()),
        field(before.note(), after.note(), now.note()),
        field(before.tags(), after.tags(), now.tags()));
  }

  private User user(User before, User after, User now) {
    return new User(
        now.id(),
        profile(before.profile(), after.profile(), now.profile()),
        days(before.days(), after.days(), now.days()),
        attention(before.attention(), after.attention(), now.attention()),
        field(before.vacations(), after.vacations(), now.vacations()),
        field(before.freezing(), after.freezing(), now.freezing()),
        field(before.lastSeen(), after.lastSeen(), now.lastSeen()),
        field(before.eraseAt(), after.eraseAt(), now.eraseAt()),
        now.since());
  }

  private Profile profile(Profile before, Profile after, Profile now) {
    return new Profile(
        field(before.name(), after.name(), now.name()),
        field(before.language(), after.language(), now.language()),
        field(before.hours(), after.hours(), now.hours()));
  }

  private Days days(Days before, Days after, Days now) {
    return new Days(
        field(before.zone(), after.zone(), now.zone()),
        field(before.zoneKnown(), after.zoneKnown(), now.zoneKnown()),
        field(before.end(), after.end(), now.end()),
        field(before.weekStart(), after.weekStart(), now.weekStart()),
        field(before.held(), after.held(), now.held()));
  }

  private Attention attention(Attention before, Attention after, Attention now) {
    return new Attention(
        field(before.quiet(), after.quiet(), now.quiet()),
        field(before.preferred(), after.preferred(), now.preferred()),
        notices(before, after, now));
  }

  private Set<Notice> notices(Attention before, Attention after, Attention now) {
    return Arrays.stream(Notice.values())
        .filter(notice -> field(before.wants(notice), after.wants(notice), now.wants(notice)))
        .collect(Collectors.toSet());
  }

  private <T extends @Nullable Object> T field(T before, T after, T now) {
    if (Objects.equals(before, after)) {
      return now;
    }
    overtaken |= !Objects.equals(after, now);
    return before;
  }
}
