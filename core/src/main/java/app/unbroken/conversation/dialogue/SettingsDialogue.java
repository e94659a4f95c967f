package app.unbroken.conversation.dialogue;

import app.unbroken.conversation.question.Input;
import app.unbroken.conversation.question.Scene;
import app.unbroken.user.QuietHours;
import java.time.LocalTime;
import java.util.List;

/** Settings that have to be typed. */
public sealed interface SettingsDialogue extends Dialogue {
  record AskedQuietHours() implements SettingsDialogue {
    @Override
    public Station station() {
      return Station.SETTINGS_QUIET;
    }
  }

  record AskedName() implements SettingsDialogue {
    @Override
    public Station station() {
      return Station.SETTINGS_NAME;
    }
  }

  static Next next(SettingsDialogue state, Input input, Scene scene) {
    return switch (state) {
      case AskedQuietHours asked -> quietHours(asked, input, scene);
      case AskedName asked -> name(asked, input);
    };
  }

  private static Next quietHours(AskedQuietHours asked, Input input, Scene scene) {
    return switch (input) {
      case Input.Chosen(var value) when value.equals("none") ->
          granted(asked, new QuietHours.Never());
      case Input.Chosen(var value) when value.matches("([01]\\d|2[0-3])-([01]\\d|2[0-3])") ->
          between(
              asked,
              LocalTime.of(Integer.parseInt(value.substring(0, 2)), 0),
              LocalTime.of(Integer.parseInt(value.substring(3)), 0));
      case Input.Typed(var text) -> typed(asked, text, scene);
      case Input.Chosen ignored -> Next.again(asked, "field.old");
      case Input.Back ignored -> new Next.Leave();
      case Input.Skip ignored -> new Next.Leave();
      case Input.Placed ignored -> Next.again(asked, "field.place");
    };
  }

  /** "22 to 7", "с 23:00 до 8:00", "22:00-07:00": two times, whatever stands around them. */
  private static Next typed(AskedQuietHours asked, String text, Scene scene) {
    var times =
        List.of(text.replaceAll("[^\\d:.apmAPM]+", " ").strip().split(" ")).stream()
            .flatMap(part -> scene.grammar().time(part).stream().limit(1))
            .toList();
    return times.size() == 2
        ? between(asked, times.getFirst(), times.getLast())
        : Next.again(asked, "settings.quiet.unclear");
  }

  private static Next between(AskedQuietHours asked, LocalTime from, LocalTime until) {
    return from.equals(until)
        ? Next.again(asked, "settings.quiet.unclear")
        : granted(asked, new QuietHours.Between(from, until));
  }

  private static Next granted(AskedQuietHours asked, QuietHours hours) {
    return new Next.Grant(new Wish.BeQuiet(hours), asked);
  }

  private static Next name(AskedName asked, Input input) {
    return switch (input) {
      case Input.Typed(var text) -> new Next.Grant(new Wish.BeCalled(text), asked);
      case Input.Chosen(var value) when value.equals("none") ->
          new Next.Grant(new Wish.BeCalled(""), asked);
      case Input.Chosen ignored -> Next.again(asked, "field.old");
      case Input.Back ignored -> new Next.Leave();
      case Input.Skip ignored -> new Next.Leave();
      case Input.Placed ignored -> Next.again(asked, "field.place");
    };
  }
}
