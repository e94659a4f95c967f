package app.unbroken.notice;

import app.unbroken.habit.ReminderTime;
import app.unbroken.reminder.Bell;
import app.unbroken.reminder.Bells;
import app.unbroken.reminder.Ring;
import app.unbroken.reminder.Round;
import app.unbroken.reminder.Surroundings;
import app.unbroken.user.Notice;
import app.unbroken.user.QuietHours;
import app.unbroken.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When notices come: at nine in the morning of a week's or a month's first day, and at eight in the
 * evening of each day. Quiet hours hold a look back until they end; a warning comes on its own day
 * or not at all.
 */
public final class NoticeTimes {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  /** Whoever moves the first day of their week hears of no week twice. */
  private static final int FEWEST_DAYS_OF_A_WEEK = 4;

  private static final int DAYS_BACK = 3;
  private static final int DAYS_AHEAD = 40;

  private NoticeTimes() {}

  /** A notice at its time. */
  public record Call(Notice notice, Ring ring) {}

  /** What is later than this is not told any more. */
  public static Duration latest(Notice notice) {
    return switch (notice) {
      case WEEK, MONTH -> Duration.ofHours(12);
      case DANGER -> Round.LATEST;
    };
  }

  /** The first day on which something can be told again that was told on a day. */
  public static LocalDate again(Notice notice, LocalDate toldOn) {
    return switch (notice) {
      case WEEK -> toldOn.plusDays(FEWEST_DAYS_OF_A_WEEK);
      case MONTH, DANGER -> toldOn.plusDays(1);
    };
  }

  /**
   * The first time after an instant; empty where quiet hours leave no evening.
   *
   * @param from on this day or a later one; null for any
   */
  public static Optional<Ring> next(
      Notice notice, User user, Instant after, @Nullable LocalDate from) {
    var where = Surroundings.of(user);
    var today = after.atZone(where.zone()).toLocalDate();
    return time(notice, where.quiet())
        .map(NoticeTimes::bell)
        .flatMap(bell ->
            today
                .minusDays(DAYS_BACK)
                .datesUntil(today.plusDays(DAYS_AHEAD))
                .filter(day -> isOn(day, notice, user) && (from == null || !day.isBefore(from)))
                .flatMap(day -> Bells.on(day, bell, where).stream())
                .filter(ring -> ring.at().isAfter(after))
                .findFirst());
  }

  /** What comes after one instant and not after another, the earliest first. */
  public static List<Call> between(User user, Instant after, Instant until) {
    var calls = new ArrayList<Call>();
    for (var notice : user.attention().notices()) {
      var ring = next(notice, user, after, null);
      while (ring.isPresent() && !ring.get().at().isAfter(until)) {
        calls.add(new Call(notice, ring.get()));
        ring = next(notice, user, ring.get().at(), ring.get().day().plusDays(1));
      }
    }
    calls.sort(Comparator.comparing((Call call) -> call.ring().at()).thenComparing(Call::notice));
    return calls;
  }

  /** When something comes next; empty where nothing ever does. */
  public static Optional<Instant> next(User user, Instant after) {
    return user.attention().notices().stream()
        .flatMap(notice -> next(notice, user, after, null).stream())
        .map(Ring::at)
        .min(Comparator.naturalOrder());
  }

  private static boolean isOn(LocalDate day, Notice notice, User user) {
    return switch (notice) {
      case WEEK -> day.getDayOfWeek() == user.days().weekStart();
      case MONTH -> day.getDayOfMonth() == 1;
      case DANGER -> true;
    };
  }

  private static Optional<LocalTime> time(Notice notice, QuietHours quiet) {
    return switch (notice) {
      case WEEK, MONTH -> Optional.of(MORNING);
      case DANGER -> evening(quiet);
    };
  }

  /** When quiet hours end that evening, else an hour before they begin. */
  private static Optional<LocalTime> evening(QuietHours quiet) {
    return switch (quiet) {
      case QuietHours.Between(var from, var until) when quiet.include(EVENING) ->
          Optional.of(until.isAfter(EVENING) ? until : from.minusHours(1))
              .filter(time -> !quiet.include(time));
      case QuietHours.Between ignored -> Optional.of(EVENING);
      case QuietHours.Never ignored -> Optional.of(EVENING);
    };
  }

  private static Bell bell(LocalTime at) {
    return new Bell(at, ReminderTime.EVERY_DAY, Duration.ZERO, 0);
  }
}
