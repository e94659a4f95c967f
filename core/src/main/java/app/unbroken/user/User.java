package app.unbroken.user;

import app.unbroken.chat.Sender;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person, whichever messengers they write from.
 *
 * @param vacations days on which nothing is due
 * @param freezing the days during which freezes are earned and spent
 * @param lastSeen the last of their days on which they wrote, null before the first message
 * @param eraseAt when everything about them is to be forgotten, null unless they asked for it
 */
public record User(
    UserId id,
    Profile profile,
    Days days,
    Attention attention,
    Spans vacations,
    Spans freezing,
    @Nullable LocalDate lastSeen,
    @Nullable Instant eraseAt,
    Instant since) {

  /** Somebody who writes for the first time: in UTC until they say where they are. */
  public static User arriving(UserId id, Sender sender, Instant now) {
    var language = Language.closestTo(sender.languageHint());
    return new User(
        id,
        new Profile(PersonName.from(sender.displayName()), language, HourStyle.TWENTY_FOUR),
        new Days(ZoneOffset.UTC, false, DayEnd.MIDNIGHT, DayOfWeek.MONDAY, null),
        Attention.DEFAULT,
        Spans.NONE,
        new Spans(List.of(Span.from(LocalDate.EPOCH))),
        null,
        null,
        now);
  }

  public LocalDate dayAt(Instant instant) {
    return days.dayAt(instant);
  }

  public User with(Profile changed) {
    return new User(id, changed, days, attention, vacations, freezing, lastSeen, eraseAt, since);
  }

  public User with(Days changed) {
    return new User(id, profile, changed, attention, vacations, freezing, lastSeen, eraseAt, since);
  }

  public User with(Attention changed) {
    return new User(id, profile, days, changed, vacations, freezing, lastSeen, eraseAt, since);
  }

  public User onVacations(Spans changed) {
    return new User(id, profile, days, attention, changed, freezing, lastSeen, eraseAt, since);
  }

  public User freezing(Spans changed) {
    return new User(id, profile, days, attention, vacations, changed, lastSeen, eraseAt, since);
  }

  public User seenOn(LocalDate day) {
    return new User(id, profile, days, attention, vacations, freezing, day, eraseAt, since);
  }

  public User erasedAt(@Nullable Instant when) {
    return new User(id, profile, days, attention, vacations, freezing, lastSeen, when, since);
  }
}
