package app.unbroken.reminder;

import app.unbroken.habit.Snooze;
import app.unbroken.user.MissingDates;
import app.unbroken.user.QuietHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a bell rings next. Where clocks leave out its time it rings at the first instant after the
 * gap, where they show it twice at the first of the two; a date that a zone never had has no ring.
 */
public final class Bells {
  /** A ring can lie this many dates after its day: beyond a late day end, held by quiet hours. */
  private static final int REACH = 3;

  /** Every weekday comes round, even if a date of it is missing. */
  private static final int AHEAD = 15;

  private Bells() {}

  /**
   * The first ring after an instant.
   *
   * @param rungOn the last day for which it rang, null if it never did; rings of later days only
   */
  public static Ring next(
      Bell bell, Surroundings where, Instant after, @Nullable LocalDate rungOn) {
    var day = after.atZone(where.zone()).toLocalDate().minusDays(REACH);
    if (rungOn != null && !rungOn.isBefore(day)) {
      day = rungOn.plusDays(1);
    }
    for (var last = day.plusDays(REACH + AHEAD); !day.isAfter(last); day = day.plusDays(1)) {
      var ring = on(day, bell, where);
      if (ring.isPresent() && ring.get().at().isAfter(after)) {
        return ring.get();
      }
    }
    throw new IllegalStateException("no day in two weeks for " + bell.weekdays());
  }

  /** What comes after a ring, and after an instant: a repeat of it, or the ring of another day. */
  public static Ring following(Bell bell, Surroundings where, Ring last, Instant after) {
    var next = next(bell, where, after, last.day());
    return repeat(bell, where, last, after)
        .filter(repeat -> repeat.at().isBefore(next.at()))
        .orElse(next);
  }

  /**
   * Where a ring comes now that was found for another bell of the same time, elsewhere, or by other
   * rules. What has fallen due is still owed; what would have rung shortly before rings at once.
   *
   * @param pending what had not rung yet; its day is the first that can ring
   */
  public static Ring moved(Bell bell, Surroundings where, Ring pending, Instant now) {
    if (pending.repeat() > 0) {
      return following(bell, where, pending.before(bell.nagEvery()), now);
    }
    if (!pending.due().isAfter(now) && bell.weekdays().contains(pending.day().getDayOfWeek())) {
      return once(pending, where, now);
    }
    return next(bell, where, now.minus(Round.LATEST), pending.day().minusDays(1));
  }

  /** Where something that comes once comes now: later in quiet hours, and else when it is due. */
  public static Ring once(Ring pending, Surroundings where, Instant now) {
    var from = pending.due().isAfter(now) ? pending.due() : now;
    return pending.at().isAfter(now)
        ? new Ring(pending.day(), pending.due(), heard(from, where), 0)
        : pending;
  }

  public static Ring snoozed(Snooze snooze, Surroundings where) {
    return new Ring(snooze.day(), snooze.at(), heard(snooze.at(), where), 0);
  }

  /** Repeats end with the day, or with the first that would come within quiet hours. */
  private static Optional<Ring> repeat(Bell bell, Surroundings where, Ring last, Instant after) {
    if (!bell.nags()) {
      return Optional.empty();
    }
    var at = last.at();
    var number = last.repeat();
    do {
      at = at.plus(bell.nagEvery());
      number++;
    } while (!at.isAfter(after) && number < bell.nagAtMost());
    var wall = at.atZone(where.zone());
    var within =
        wall.toLocalDateTime().isBefore(last.day().plusDays(1).atTime(where.dayEnd().time()));
    var heard = at.isAfter(after) && number <= bell.nagAtMost() && within;
    return heard && !where.quiet().include(wall.toLocalTime())
        ? Optional.of(new Ring(last.day(), last.due(), at, number))
        : Optional.empty();
  }

  /** The first ring of a day; a time before the end of the day is on the next date. */
  public static Optional<Ring> on(LocalDate day, Bell bell, Surroundings where) {
    var date = bell.at().isBefore(where.dayEnd().time()) ? day.plusDays(1) : day;
    var missing = MissingDates.of(where.zone());
    if (!bell.weekdays().contains(day.getDayOfWeek())
        || missing.contains(day)
        || missing.contains(date)) {
      return Optional.empty();
    }
    var due = shown(date.atTime(bell.at()), where.zone());
    return Optional.of(new Ring(day, due, heard(due, where), 0));
  }

  /** When nothing is held back any more. */
  public static Instant heard(Instant due, Surroundings where) {
    return switch (where.quiet()) {
      case QuietHours.Never ignored -> due;
      case QuietHours.Between quiet -> {
        var wall = due.atZone(where.zone()).toLocalDateTime();
        if (!quiet.include(wall.toLocalTime())) {
          yield due;
        }
        var end = wall.toLocalDate().atTime(quiet.until());
        var loud = shown(end.isAfter(wall) ? end : end.plusDays(1), where.zone());
        yield loud.isBefore(due) ? due : loud;
      }
    };
  }

  /** The first instant at which clocks show this time, or a later one where they leave it out. */
  private static Instant shown(LocalDateTime wall, ZoneId zone) {
    var change = zone.getRules().getTransition(wall);
    return change != null && change.isGap()
        ? change.getInstant()
        : wall.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }
}
