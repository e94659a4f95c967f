package app.unbroken.story;

import app.unbroken.chat.Messenger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where a tap turns its card into the answer. */
public abstract class TelegramStories {
  /** A stage that nothing was played on yet. */
  protected abstract Stage stage(Messenger messenger);

  private Story story() {
    return Story.on(stage(Messenger.TELEGRAM));
  }

  private static Someone with(Story story, String... lines) {
    var person = story.someone().says("/start").taps("London").taps("Ready");
    for (var line : lines) {
      person.says(line).taps("OK");
    }
    return person;
  }

  @Test
  void a_tap_edits_its_card_and_a_typed_line_costs_one_message() {
    var person = with(story(), "walk every day", "read every day");

    person.says("/today").paid(1).taps("✅ walk").paid(0).hears("walk", "done", "To do", "read");
    person.says("read").paid(1);
  }

  /** Its key goes on saying what the clock there showed when the question was put. */
  @Test
  void a_city_can_be_tapped_however_long_the_question_was_looked_at() {
    var story = story();
    var person = story.someone().says("/start").canTap("London · 12:00");
    story.sleeps(Duration.ofMinutes(7));

    person.taps("London").hears("12:07", "London").canTap("Ready");
  }

  @Test
  void weekdays_are_tapped_one_after_the_other() {
    var person = with(story(), "walk every day");

    person.says("/habits").taps("walk").taps("Change").taps("How often").taps("Other days");
    person.taps("Mon").paid(0).taps("Thu").paid(0).taps("OK").hears("How often: Mon, Thu");
  }

  @Test
  void commands_have_a_slash() {
    with(story()).says("/frobnicate").hears("I don’t know /frobnicate");
  }

  /** Where the phone would show what was typed with these signs as it was typed. */
  @Test
  void a_name_with_markup_in_pairs_is_shown_literally() {
    var person = with(story());

    person
        .says("/new")
        .says("<b>Read</b> *it* & [you](me)")
        .hears("<b>Read</b> *it* & [you](me)")
        .taps("Every day");
    person.taps("Just done").taps("Skip").taps("OK").hears("<b>Read</b> *it* & [you](me) begins");
  }
}
