package app.unbroken.conversation;

import app.unbroken.conversation.words.Words;
import app.unbroken.user.HourStyle;
import app.unbroken.user.Language;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the bot introduces itself in one language.
 *
 * @param about one line for its profile
 * @param description what an empty chat shows
 * @param commands its menu
 */
public record Introduction(
    Language language, String about, String description, List<Command> commands) {
  private static final List<String> ON_THE_MENU =
      List.of(
          "today",
          "new",
          "habits",
          "stats",
          "pause",
          "undo",
          "settings",
          "link",
          "export",
          "forget");

  /** A command and what it is for. */
  public record Command(String name, String purpose) {}

  public static Introduction in(Language language) {
    var words = Words.of(language, HourStyle.TWENTY_FOUR);
    var menu =
        ON_THE_MENU.stream().map(name -> new Command(name, words.say("help.command." + name)));
    var always =
        Stream.of(
            new Command("help", words.say("bot.command.help")),
            new Command("cancel", words.say("bot.command.cancel")));
    return new Introduction(
        language,
        words.say("bot.about"),
        words.say("bot.description"),
        Stream.concat(menu, always).toList());
  }
}
