package app.unbroken.conversation;

import app.unbroken.conversation.words.Words;
import app.unbroken.user.HourStyle;
import app.unbroken.user.Language;
import java.util.List;

/**
 * What is written to somebody who has not written for long, in a form that a messenger looks at
 * beforehand: fixed words around one place for what there is to say, and buttons below.
 *
 * @param body with {@link #PLACE} in it
 * @param example of what may stand in that place
 */
public record Notice(Language language, String body, String example, List<String> buttons) {
  public static final String PLACE = "{{1}}";

  public Notice {
    buttons = List.copyOf(buttons);
  }

  /** Reminds of one habit, which can be answered at once. */
  public static Notice ofHabit(Language language) {
    var words = words(language);
    return new Notice(
        language,
        words.say("notice.habit", PLACE),
        words.say("notice.example"),
        List.of(bare(words.say("button.done")), bare(words.say("button.skip"))));
  }

  /** Anything else; its button asks for the list of the day. */
  public static Notice ofDay(Language language) {
    var words = words(language);
    return new Notice(
        language,
        words.say("notice.day", PLACE),
        words.say("notice.example"),
        List.of(bare(words.say("button.today"))));
  }

  private static Words words(Language language) {
    return Words.of(language, HourStyle.TWENTY_FOUR);
  }

  /** Signs are not let through on the buttons of what is looked at beforehand. */
  private static String bare(String label) {
    return label.replaceFirst("^[^\\p{L}]+", "");
  }
}
