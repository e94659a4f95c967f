package app.unbroken.conversation.prompt;

import app.unbroken.conversation.dialogue.SettingsDialogue;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Screen;
import java.time.LocalTime;

/** Settings that have to be typed. */
final class SettingsPrompt {
  private SettingsPrompt() {}

  static Screen of(Asker asker, SettingsDialogue state) {
    return switch (state) {
      case SettingsDialogue.AskedQuietHours ignored ->
          asker
              .ask("settings.quiet.ask")
              .action(
                  between(asker, 22, 7),
                  between(asker, 23, 8),
                  asker.choice("settings.quiet.none", "none"))
              .ways(asker.back(), asker.menu());
      case SettingsDialogue.AskedName ignored ->
          asker
              .ask("settings.name.ask")
              .action(asker.choice("field.none", "none"))
              .ways(asker.back(), asker.menu());
    };
  }

  private static Choice between(Asker asker, int from, int until) {
    var words = asker.reader().words();
    return asker.choice(
        "settings.quiet.between",
        "%02d-%02d".formatted(from, until),
        words.time(LocalTime.of(from, 0)),
        words.time(LocalTime.of(until, 0)));
  }
}
