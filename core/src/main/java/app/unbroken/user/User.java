package app.unbroken.user;

import app.unbroken.chat.Sender;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
    var name = PersonName.from(sender.displayName());
    var language = Language.closestTo(sender.languageHint());
    var days = new Days(ZoneOffset.UTC, false, DayEnd.MIDNIGHT, DayOfWeek.MONDAY, null);
    return beginning(id, new Profile(name, language, HourStyle.TWENTY_FOUR), days, now);
  }

  /** Somebody entered by another application, which knows where they are. */
  public static User registered(UserId id, ZoneId zone, Instant now) {
    var profile = new Profile(PersonName.UNKNOWN, Language.ENGLISH, HourStyle.TWENTY_FOUR);
    var days = new Days(zone, true, DayEnd.MIDNIGHT, DayOfWeek.MONDAY, null);
    return beginning(id, profile, days, now);
  }

  /** Freezes are wanted from the first, also on days filled in from before. */
  private static User beginning(UserId id, Profile profile, Days days, Instant now) {
    var freezing = new Spans(List.of(Span.from(LocalDate.EPOCH)));
    return new User(id, profile, days, Attention.DEFAULT, Spans.NONE, freezing, null, null, now);
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
