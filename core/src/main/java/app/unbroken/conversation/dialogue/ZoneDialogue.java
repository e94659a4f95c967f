package app.unbroken.conversation.dialogue;

import app.unbroken.conversation.place.Cities;
import app.unbroken.conversation.place.City;
import app.unbroken.conversation.question.Input;
import app.unbroken.conversation.question.Scene;
import app.unbroken.user.ZoneName;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where somebody is, without the name of a time zone: a city of a list or typed, a shared place, or
 * what their clock says.
 */
public sealed interface ZoneDialogue extends Dialogue {
  /** Whether this is a part of the welcome, which goes on with the first habits. */
  boolean welcoming();

  record Asked(boolean welcoming) implements ZoneDialogue {
    @Override
    public Station station() {
      return Station.ZONE_ASKED;
    }
  }

  /** Which of several that fit the answer. */
  record Among(boolean welcoming, List<ZoneId> zones) implements ZoneDialogue {
    public Among {
      zones = List.copyOf(zones);
    }

    @Override
    public Station station() {
      return Station.ZONE_AMONG;
    }
  }

  @Override
  default boolean isWorthKeeping() {
    return welcoming();
  }

  static Next next(ZoneDialogue state, Input input, Scene scene) {
    return switch (input) {
      case Input.Chosen(var value) ->
          ZoneName.parse(value) instanceof ZoneName.Parsed.Known(var zone)
              ? granted(state, zone)
              : Next.again(state, "field.old");
      case Input.Placed(var latitude, var longitude) ->
          granted(state, Cities.nearest(latitude, longitude).zone());
      case Input.Typed(var text) -> typed(state, text.strip(), scene);
      case Input.Back ignored -> back(state);
      case Input.Skip ignored -> skip(state);
    };
  }

  private static Next typed(ZoneDialogue state, String text, Scene scene) {
    var byTime =
        scene.grammar().time(text).stream()
            .flatMap(time -> Cities.where(time, scene.journal().now(), scene.language()).stream())
            .map(City::zone);
    var byName = Cities.named(text).stream().map(City::zone);
    var zones = Stream.concat(byTime, byName).distinct().toList();
    if (zones.size() == 1) {
      return granted(state, zones.getFirst());
    }
    if (!zones.isEmpty()) {
      return Next.ask(new Among(state.welcoming(), zones));
    }
    return switch (ZoneName.parse(text)) {
      case ZoneName.Parsed.Known(var zone) -> granted(state, zone);
      case ZoneName.Parsed.Unknown(var shown) -> unknown(state, text, shown, scene);
    };
  }

  /** Some cannot wait and begin with a habit: it is heard, and proposed once the time is known. */
  private static Next unknown(ZoneDialogue state, String text, String shown, Scene scene) {
    return NewHabitDialogue.described(text, scene.grammar())
        .<Next>map(habit -> new Next.Grant(new Wish.ProposeNext(habit), state))
        .orElseGet(() -> Next.again(state, "zone.unclear", shown));
  }

  private static Next granted(ZoneDialogue state, ZoneId zone) {
    return new Next.Grant(new Wish.Live(zone, state.welcoming()), state);
  }

  private static Next back(ZoneDialogue state) {
    return switch (state) {
      case Asked ignored -> new Next.Leave();
      case Among among -> Next.ask(new Asked(among.welcoming()));
    };
  }

  private static Next skip(ZoneDialogue state) {
    return state.welcoming() ? new Next.Grant(new Wish.LiveByUtc(), state) : new Next.Leave();
  }
}
