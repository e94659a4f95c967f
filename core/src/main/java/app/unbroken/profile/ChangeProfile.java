package app.unbroken.profile;

import app.unbroken.chat.Messenger;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.ActionKind;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Deed;
import app.unbroken.journal.Journal;
import app.unbroken.user.Attention;
import app.unbroken.user.DayEnd;
import app.unbroken.user.Days;
import app.unbroken.user.HourStyle;
import app.unbroken.user.Language;
import app.unbroken.user.Notice;
import app.unbroken.user.PersonName;
import app.unbroken.user.QuietHours;
import app.unbroken.user.Span;
import app.unbroken.user.User;
import app.unbroken.user.ZoneName;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Changes how a person is addressed, how their days run, and when they are spoken to. */
public final class ChangeProfile {
  private ChangeProfile() {}

  /** What is to be different. */
  public sealed interface Wish {
    /** As typed; empty to be called nothing. */
    record Name(String typed) implements Wish {}

    record Speak(Language language) implements Wish {}

    record ReadHours(HourStyle style) implements Wish {}

    /** Somewhere else from now on; days already lived keep their dates. */
    record Zone(String name) implements Wish {}

    record EndDays(LocalTime at) implements Wish {}

    record StartWeeks(DayOfWeek on) implements Wish {}

    record QuietBetween(LocalTime from, LocalTime until) implements Wish {}

    record NeverQuiet() implements Wish {}

    /** Null for the messenger they wrote from last. */
    record Prefer(@Nullable Messenger messenger) implements Wish {}

    record Tell(Notice notice, boolean wanted) implements Wish {}

    /** From today on; days already lived keep the freezes they were given. */
    record Freeze(boolean wanted) implements Wish {}
  }

  public sealed interface Outcome {
    record Changed(User before, User after) implements Outcome {}

    record Unchanged(User user) implements Outcome {}

    record NameTooLong(int characters, int allowed) implements Outcome {}

    record UnknownZone(String shown) implements Outcome {}

    record DayEndsTooLate(LocalTime latest) implements Outcome {}

    /** Quiet from a time until the same time would mean never or always. */
    record QuietHoursEmpty(LocalTime time) implements Outcome {}
  }

  public static Decision<Outcome> decide(Journal journal, Wish wish, ActionId action) {
    var user = journal.user();
    return switch (wish) {
      case Wish.Name(var typed) when PersonName.isTooLong(typed) ->
          Decision.of(
              new Outcome.NameTooLong(PersonName.lengthOf(typed), PersonName.fitting(typed)));
      case Wish.Name(var typed) ->
          settled(journal, user.with(user.profile().named(PersonName.from(typed))), action);
      case Wish.Speak(var language) ->
          settled(journal, user.with(user.profile().speaking(language)), action);
      case Wish.ReadHours(var style) ->
          settled(journal, user.with(user.profile().reading(style)), action);
      case Wish.Zone(var name) -> moved(journal, name, action);
      case Wish.EndDays(var at) when at.isAfter(DayEnd.LATEST) ->
          Decision.of(new Outcome.DayEndsTooLate(DayEnd.LATEST));
      case Wish.EndDays(var at) when at.equals(user.days().end().time()) ->
          Decision.of(new Outcome.Unchanged(user));
      case Wish.EndDays(var at) ->
          settled(
              journal,
              living(journal, user.days().endingAt(new DayEnd(at), journal.now())),
              action);
      case Wish.StartWeeks(var on) ->
          settled(journal, user.with(user.days().startingWeeksOn(on)), action);
      case Wish.QuietBetween(var from, var until) when from.equals(until) ->
          Decision.of(new Outcome.QuietHoursEmpty(from));
      case Wish.QuietBetween(var from, var until) ->
          heard(journal, user.attention().quietDuring(between(from, until)), action);
      case Wish.NeverQuiet ignored ->
          heard(journal, user.attention().quietDuring(new QuietHours.Never()), action);
      case Wish.Prefer(var messenger) ->
          heard(journal, user.attention().preferring(messenger), action);
      case Wish.Tell(var notice, var wanted) ->
          heard(journal, user.attention().telling(notice, wanted), action);
      case Wish.Freeze(var wanted) ->
          settled(journal, freezing(user, wanted, journal.today()), action);
    };
  }

  private static QuietHours between(LocalTime from, LocalTime until) {
    return new QuietHours.Between(from, until);
  }

  private static Decision<Outcome> moved(Journal journal, String name, ActionId action) {
    return switch (ZoneName.parse(name)) {
      case ZoneName.Parsed.Unknown(var shown) -> Decision.of(new Outcome.UnknownZone(shown));
      case ZoneName.Parsed.Known(var zone) -> {
        var days = journal.user().days();
        yield days.zoneKnown() && days.zone().equals(zone)
            ? Decision.of(new Outcome.Unchanged(journal.user()))
            : settled(journal, living(journal, days.movedTo(zone, journal.now())), action);
      }
    };
  }

  /** A date that the journey left out asks for nothing, as if it were a day of vacation. */
  private static User living(Journal journal, Days days) {
    var user = journal.user().with(days);
    return days.leftOut()
        .filter(span -> !user.vacations().cover(span.first()))
        .map(span -> user.onVacations(user.vacations().with(span)))
        .orElse(user);
  }

  private static User freezing(User user, boolean wanted, LocalDate today) {
    var spans = user.freezing();
    if (spans.cover(today) == wanted) {
      return user;
    }
    return user.freezing(wanted ? spans.with(Span.from(today)) : spans.endingBefore(today));
  }

  private static Decision<Outcome> heard(Journal journal, Attention changed, ActionId action) {
    return settled(journal, journal.user().with(changed), action);
  }

  private static Decision<Outcome> settled(Journal journal, User changed, ActionId action) {
    var before = journal.user();
    return changed.equals(before)
        ? Decision.of(new Outcome.Unchanged(before))
        : journal.having(
            Deed.of(action, ActionKind.CHANGE_PROFILE, before, changed),
            after -> new Outcome.Changed(before, changed));
  }
}
