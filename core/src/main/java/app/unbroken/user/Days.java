package app.unbroken.user;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a person's days run: where they are, when their day is over, on which day their week begins.
 *
 * @param zoneKnown false as long as nobody said where they are; they are in UTC until then and are
 *     told so
 * @param held the day that travel keeps open, if any
 */
public record Days(
    ZoneId zone, boolean zoneKnown, DayEnd end, DayOfWeek weekStart, @Nullable Held held) {

  /** A day that stays today until an instant, although the clocks around already say otherwise. */
  public record Held(LocalDate day, Instant until) {}

  /**
   * The person's day at an instant: the date on their wall clock, or the date before while the time
   * on it is earlier than the end of their day. The wall clock decides, never a duration: on the
   * night of a time change an hour is missing or doubled. A day that is over does not come back
   * with the doubled hour. Meant for the present and what follows it: where a person was before
   * they travelled is not known here.
   */
  public LocalDate dayAt(Instant instant) {
    if (held != null && instant.isBefore(held.until())) {
      return held.day();
    }
    return wallDayAt(instant);
  }

  /** The first instant that no longer belongs to {@code day}; a date nobody had ends at once. */
  public Instant endOf(LocalDate day) {
    if (held != null && held.day().equals(day)) {
      return held.until();
    }
    return wallEndOf(day);
  }

  /**
   * The same person somewhere else. The day they are in goes on until it is over at both places, so
   * no journey takes a day away or gives one twice.
   */
  public Days movedTo(ZoneId newZone, Instant now) {
    return changed(new Days(newZone, true, end, weekStart, null), now);
  }

  public Days endingAt(DayEnd newEnd, Instant now) {
    return changed(new Days(zone, zoneKnown, newEnd, weekStart, null), now);
  }

  public Days startingWeeksOn(DayOfWeek newStart) {
    return new Days(zone, zoneKnown, end, newStart, held);
  }

  /**
   * The dates that the last journey left out: eastward, over the date line, the next day elsewhere
   * can be over before today is. Nobody lived them, so nobody missed anything on them.
   */
  public Optional<Span> leftOut() {
    if (held == null) {
      return Optional.empty();
    }
    var first = held.day().plusDays(1);
    var next = dayAt(held.until());
    return first.isBefore(next)
        ? Optional.of(new Span(first, next.minusDays(1)))
        : Optional.empty();
  }

  private Days changed(Days next, Instant now) {
    if (!zoneKnown) {
      return next;
    }
    if (zone.equals(next.zone) && end.equals(next.end)) {
      return this;
    }
    var today = dayAt(now);
    var before = endOf(today);
    var after = next.wallEndOf(today);
    var until = before.isAfter(after) ? before : after;
    return new Days(next.zone, next.zoneKnown, next.end, next.weekStart, new Held(today, until));
  }

  private LocalDate wallDayAt(Instant instant) {
    var wall = instant.atZone(zone);
    var date = wall.toLocalDate();
    var day = wall.toLocalTime().isBefore(end.time()) ? date.minusDays(1) : date;
    return instant.isBefore(wallEndOf(day)) ? day : day.plusDays(1);
  }

  private Instant wallEndOf(LocalDate day) {
    var wall = day.plusDays(1).atTime(end.time());
    var gap = zone.getRules().getTransition(wall);
    return gap != null && gap.isGap() ? gap.getInstant() : wall.atZone(zone).toInstant();
  }
}
