package app.unbroken.conversation.act;

import app.unbroken.chat.Messenger;
import app.unbroken.chat.Text;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.screen.SettingsScreen;
import app.unbroken.conversation.tap.Setting;
import app.unbroken.profile.ChangeProfile;
import app.unbroken.profile.ChangeProfile.Wish;
import app.unbroken.user.HourStyle;
import app.unbroken.user.Language;
import app.unbroken.user.Notice;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;

/** What a person sets about themselves. */
public final class Preferences {
  private Preferences() {}

  /** A setting chosen with one tap; a value that is no value changes nothing. */
  public static Answer choose(Exchange exchange, Setting setting, String value) {
    return wish(setting, value)
        .map(wish -> change(exchange, wish))
        .orElseGet(() -> settings(exchange, exchange.reader().write("tap.unknown")));
  }

  public static Answer change(Exchange exchange, Wish wish) {
    return settings(exchange, changed(exchange, wish));
  }

  /** Changes something and says what came of it. */
  public static Text changed(Exchange exchange, Wish wish) {
    ChangeProfile.Outcome outcome =
        exchange.decide((journal, action) -> ChangeProfile.decide(journal, wish, action));
    var reader = exchange.reader();
    return switch (outcome) {
      case ChangeProfile.Outcome.Changed ignored -> reader.write("settings.done");
      case ChangeProfile.Outcome.Unchanged ignored -> reader.write("settings.same");
      case ChangeProfile.Outcome.NameTooLong(var characters, var allowed) ->
          reader.write("field.name.long", characters, allowed);
      case ChangeProfile.Outcome.UnknownZone(var shown) -> reader.write("zone.unclear", shown);
      case ChangeProfile.Outcome.DayEndsTooLate(var latest) ->
          reader.write("settings.day.end.late", latest);
      case ChangeProfile.Outcome.QuietHoursEmpty ignored -> reader.write("settings.quiet.unclear");
    };
  }

  private static Answer settings(Exchange exchange, Text text) {
    return Answer.show(SettingsScreen.of(exchange.reader(), 0).after(text));
  }

  private static Optional<Wish> wish(Setting setting, String value) {
    return switch (setting) {
      case LANGUAGE -> language(value).map(Wish.Speak::new);
      case DAY_END ->
          value.matches("0[0-6]")
              ? Optional.of(new Wish.EndDays(LocalTime.of(Integer.parseInt(value), 0)))
              : Optional.empty();
      case WEEK_START ->
          value.matches("[1-7]")
              ? Optional.of(new Wish.StartWeeks(DayOfWeek.of(Integer.parseInt(value))))
              : Optional.empty();
      case HOURS -> hours(value).map(Wish.ReadHours::new);
      case FREEZES -> wanted(value).map(Wish.Freeze::new);
      case SUMMARIES -> told(Notice.WEEK, value);
      case MONTHS -> told(Notice.MONTH, value);
      case WARNING -> told(Notice.DANGER, value);
      case MESSENGER -> messenger(value);
    };
  }

  public static Optional<Language> language(String tag) {
    return Arrays.stream(Language.values())
        .filter(language -> language.tag().equals(tag))
        .findFirst();
  }

  private static Optional<HourStyle> hours(String name) {
    return Arrays.stream(HourStyle.values()).filter(style -> style.name().equals(name)).findFirst();
  }

  private static Optional<Wish> told(Notice notice, String value) {
    return wanted(value).map(wanted -> new Wish.Tell(notice, wanted));
  }

  private static Optional<Boolean> wanted(String value) {
    return switch (value) {
      case "on" -> Optional.of(true);
      case "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Wish> messenger(String code) {
    return code.equals("last")
        ? Optional.of(new Wish.Prefer(null))
        : Arrays.stream(Messenger.values())
            .filter(messenger -> messenger.code().equals(code))
            .<Wish>map(Wish.Prefer::new)
            .findFirst();
  }
}
