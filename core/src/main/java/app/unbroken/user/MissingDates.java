package app.unbroken.user;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dates that a zone never had, because it crossed the date line: 30 December 2011 in Apia. Only a
 * transition on record leaves out a whole date; the yearly ones to come move clocks by an hour.
 */
public final class MissingDates {
  private static final ConcurrentMap<ZoneId, Set<LocalDate>> KNOWN = new ConcurrentHashMap<>();

  private MissingDates() {}

  public static Set<LocalDate> of(ZoneId zone) {
    return KNOWN.computeIfAbsent(zone, MissingDates::find);
  }

  private static Set<LocalDate> find(ZoneId zone) {
    return zone.getRules().getTransitions().stream()
        .filter(ZoneOffsetTransition::isGap)
        .flatMap(MissingDates::leftOutBy)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<LocalDate> leftOutBy(ZoneOffsetTransition gap) {
    var before = gap.getDateTimeBefore();
    var date = before.toLocalDate();
    var first = before.equals(date.atStartOfDay()) ? date : date.plusDays(1);
    var after = gap.getDateTimeAfter().toLocalDate();
    return first.isBefore(after) ? first.datesUntil(after) : Stream.of();
  }
}
