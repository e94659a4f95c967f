package app.unbroken.conversation.screen;

import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Pages;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.conversation.words.Words;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.Journal;
import app.unbroken.user.User;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;

/** Who reads a screen, where and when: their words, their messenger, their day. */
public record Reader(Words words, Capabilities able, User user, Instant now) {
  public static Reader of(Journal journal, Capabilities able) {
    return of(journal.user(), able, journal.now());
  }

  public static Reader of(User user, Capabilities able, Instant now) {
    var profile = user.profile();
    var words = Words.of(profile.language(), profile.hours());
    return new Reader(words, able, user, now);
  }

  public String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  public Text write(String key, Object... arguments) {
    return words.write(key, arguments);
  }

  public LocalDate today() {
    return user.dayAt(now);
  }

  /** What the clock on their wall says. */
  public LocalTime localTime() {
    return now.atZone(user.days().zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
  }

  /** tomorrow 14:05. */
  public String moment(Instant instant) {
    var local = instant.atZone(user.days().zone());
    var time = local.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    return words.relativeDay(local.toLocalDate(), today()) + " " + words.time(time);
  }

  public Choice choice(String key, Tap tap, Object... arguments) {
    return new Choice(say(key, arguments), tap);
  }

  public Choice opens(String key, Place place) {
    return choice(key, new Tap.Open(place, 0));
  }

  public Choice menu() {
    return opens("button.menu", Place.MENU);
  }

  public Choice back(Tap to) {
    return choice("button.back", to);
  }

  public Choice today(String key) {
    return opens(key, Place.TODAY);
  }

  public Choice undo(ActionId action) {
    return choice("button.undo", new Tap.Undo(action));
  }

  /** A screen that stands for itself, at one of its pages. */
  public Screen screen(Text head, Place place, int page) {
    return screen(head, page, number -> new Tap.Open(place, number));
  }

  public Screen screen(Text head, int page, IntFunction<Tap> turn) {
    return Screen.of(head, new Pages(page, turn, say("button.previous"), say("button.next")));
  }

  /** A command as it is written here: with a slash where that is the custom. */
  public String command(String name) {
    return able.typesSlash() ? "/" + name : name;
  }
}
