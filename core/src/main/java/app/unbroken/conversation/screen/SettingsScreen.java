package app.unbroken.conversation.screen;

import app.unbroken.chat.Messenger;
import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.place.Cities;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Setting;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.user.HourStyle;
import app.unbroken.user.Language;
import app.unbroken.user.Notice;
import app.unbroken.user.QuietHours;
import app.unbroken.user.User;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a person has set, each line with the button that changes it. */
public final class SettingsScreen {
  private static final List<DayOfWeek> USUAL_FIRST_DAYS =
      List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, DayOfWeek.SATURDAY);

  private SettingsScreen() {}

  public static Screen of(Reader reader, int page) {
    return PendingErasure.on(everything(reader, page), reader);
  }

  private static Screen everything(Reader reader, int page) {
    var user = reader.user();
    return reader
        .screen(Text.bold(reader.say("settings.title")), Place.SETTINGS, page)
        .line(zone(reader, user))
        .line(reader.write("settings.day.end.is", user.days().end().time()))
        .line(
            reader.write("settings.week.start.is", reader.words().weekday(user.days().weekStart())))
        .line(quiet(reader, user.attention().quiet()))
        .line(reader.write("settings.freezes." + onOff(freezes(reader))))
        .line(reader.write("settings.summaries." + onOff(wants(user, Notice.WEEK))))
        .line(reader.write("settings.months." + onOff(wants(user, Notice.MONTH))))
        .line(reader.write("settings.warning." + onOff(wants(user, Notice.DANGER))))
        .line(messenger(reader, user))
        .action(
            reader.choice("settings.zone", new Tap.Begin(Beginning.ZONE)),
            reader.opens("settings.day.end", Place.DAY_END),
            reader.opens("settings.week.start", Place.WEEK_START),
            reader.choice("settings.quiet", new Tap.Begin(Beginning.QUIET_HOURS)),
            reader.opens("settings.hours", Place.HOURS),
            reader.opens("settings.language", Place.LANGUAGE),
            toggle(reader, Setting.FREEZES, "settings.freezes", freezes(reader)),
            toggle(reader, Setting.SUMMARIES, "settings.summaries", wants(user, Notice.WEEK)),
            toggle(reader, Setting.MONTHS, "settings.months", wants(user, Notice.MONTH)),
            toggle(reader, Setting.WARNING, "settings.warning", wants(user, Notice.DANGER)),
            reader.opens("settings.messenger", Place.MESSENGER),
            reader.choice("settings.name", new Tap.Begin(Beginning.NAME)))
        .ways(reader.back(new Tap.Open(Place.MENU, 0)), reader.menu());
  }

  public static Screen dayEnd(Reader reader, int page) {
    return choosing(reader, Place.DAY_END, page, "settings.day.end.ask")
        .choices(
            IntStream.rangeClosed(0, 6)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .map(time ->
                    choice(
                        reader.words().time(time),
                        Setting.DAY_END,
                        "%02d".formatted(time.getHour())))
                .toList());
  }

  public static Screen weekStart(Reader reader, int page) {
    return choosing(reader, Place.WEEK_START, page, "settings.week.start.ask")
        .choices(
            USUAL_FIRST_DAYS.stream()
                .map(day ->
                    choice(
                        reader.words().weekday(day),
                        Setting.WEEK_START,
                        Integer.toString(day.getValue())))
                .toList());
  }

  public static Screen hours(Reader reader, int page) {
    return choosing(reader, Place.HOURS, page, "settings.hours.ask")
        .choices(
            List.of(
                choice("21:30", Setting.HOURS, HourStyle.TWENTY_FOUR.name()),
                choice("9:30 pm", Setting.HOURS, HourStyle.TWELVE.name())));
  }

  public static Screen language(Reader reader, int page) {
    return choosing(reader, Place.LANGUAGE, page, "settings.language.ask")
        .choices(
            Arrays.stream(Language.values())
                .map(language ->
                    choice(
                        reader.say("language." + language.tag()), Setting.LANGUAGE, language.tag()))
                .toList());
  }

  public static Screen messenger(Reader reader, int page) {
    return choosing(reader, Place.MESSENGER, page, "settings.messenger.ask")
        .choices(
            List.of(
                choice(reader.say("messenger.last"), Setting.MESSENGER, "last"),
                choice(reader.say("messenger.telegram"), Setting.MESSENGER, "telegram"),
                choice(reader.say("messenger.whatsapp"), Setting.MESSENGER, "whatsapp")));
  }

  private static Screen choosing(Reader reader, Place place, int page, String key) {
    return reader
        .screen(reader.write(key), place, page)
        .ways(reader.back(new Tap.Open(Place.SETTINGS, 0)), reader.menu());
  }

  private static Choice choice(String label, Setting setting, String value) {
    return new Choice(label, new Tap.Choose(setting, value));
  }

  private static Choice toggle(Reader reader, Setting setting, String key, boolean on) {
    var label = reader.say(key + (on ? ".turn.off" : ".turn.on"));
    return choice(label, setting, on ? "off" : "on");
  }

  private static Text zone(Reader reader, User user) {
    var language = reader.words().language();
    var place =
        Cities.of(user.days().zone())
            .map(city -> city.name(language))
            .orElse(user.days().zone().getId());
    return user.days().zoneKnown()
        ? reader.write("settings.zone.is", place, reader.localTime())
        : reader.write("settings.zone.unknown", reader.localTime());
  }

  private static Text quiet(Reader reader, QuietHours quiet) {
    return switch (quiet) {
      case QuietHours.Never ignored -> reader.write("settings.quiet.never");
      case QuietHours.Between(var from, var until) ->
          reader.write("settings.quiet.is", from, until);
    };
  }

  private static Text messenger(Reader reader, User user) {
    var preferred = user.attention().preferred();
    var name = preferred == null ? "last" : code(preferred);
    return reader.write("settings.messenger.is", reader.say("messenger." + name));
  }

  private static String code(Messenger messenger) {
    return messenger.code();
  }

  private static boolean freezes(Reader reader) {
    return reader.user().freezing().cover(reader.today());
  }

  private static boolean wants(User user, Notice notice) {
    return user.attention().wants(notice);
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }
}
