package app.unbroken.conversation.prompt;

import app.unbroken.conversation.dialogue.ZoneDialogue;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.place.Cities;
import app.unbroken.conversation.place.City;
import app.unbroken.conversation.question.Scene;
import app.unbroken.conversation.tap.Setting;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.user.Language;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Cities with what their clocks show, so that the right one is recognised by a look. */
final class ZonePrompt {
  private static final int MOST_CITIES = 24;

  /** Where another page is another message, few are shown and the rest are typed. */
  private static final int MOST_GUESSES = 6;

  private ZonePrompt() {}

  static Screen of(Asker asker, ZoneDialogue state, Scene scene) {
    var cities =
        switch (state) {
          case ZoneDialogue.Asked ignored -> likely(asker, scene);
          case ZoneDialogue.Among(var welcoming, var zones) ->
              zones.stream().flatMap(zone -> Cities.of(zone).stream()).toList();
        };
    var most =
        state instanceof ZoneDialogue.Asked && !asker.reader().able().canEdit()
            ? MOST_GUESSES
            : MOST_CITIES;
    var choices = cities.stream().limit(most).map(city -> choice(asker, city)).toList();
    var screen = asker.ask(question(state)).choices(choices);
    return ways(asker, state, language(asker, state, screen))
        .sharing(asker.reader().say("zone.share"));
  }

  private static String question(ZoneDialogue state) {
    return switch (state) {
      case ZoneDialogue.Asked ignored -> "zone.ask";
      case ZoneDialogue.Among ignored -> "zone.among";
    };
  }

  /** Those of the telephone number's country, then those where most people read the language. */
  private static List<City> likely(Asker asker, Scene scene) {
    var known = asker.reader().user().days();
    var current = known.zoneKnown() ? Cities.of(known.zone()).stream() : Stream.<City>empty();
    var guesses =
        Stream.concat(
            current,
            Stream.concat(
                Cities.withPrefix(scene.sender().phonePrefix(), scene.language()).stream(),
                Cities.ofReaders(scene.language()).stream()));
    var byZone = new LinkedHashMap<ZoneId, City>();
    guesses.forEach(city -> byZone.putIfAbsent(city.zone(), city));
    return List.copyOf(byZone.values());
  }

  private static Choice choice(Asker asker, City city) {
    var reader = asker.reader();
    var time = LocalTime.ofInstant(reader.now(), city.zone()).truncatedTo(ChronoUnit.MINUTES);
    var name = city.name(reader.words().language());
    return asker.named(name + " · " + reader.words().time(time), city.zone().getId());
  }

  private static Screen language(Asker asker, ZoneDialogue state, Screen screen) {
    if (!(state instanceof ZoneDialogue.Asked(var welcoming)) || !welcoming) {
      return screen;
    }
    for (var language : Language.values()) {
      if (language != asker.reader().words().language()) {
        screen =
            screen.action(
                new Choice(
                    asker.reader().say("language." + language.tag()),
                    new Tap.Choose(Setting.LANGUAGE, language.tag())));
      }
    }
    return screen;
  }

  private static Screen ways(Asker asker, ZoneDialogue state, Screen screen) {
    return state.welcoming()
        ? screen.ways(asker.skip(), asker.menu())
        : screen.ways(asker.back(), asker.cancel(), asker.menu());
  }
}
