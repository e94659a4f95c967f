package app.unbroken.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Messenger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where nothing can be edited and each message costs money. */
public abstract class WhatsAppStories {
  /** A stage that nothing was played on yet. */
  protected abstract Stage stage(Messenger messenger);

  private Story story() {
    return Story.on(stage(Messenger.WHATSAPP));
  }

  private static Someone with(Story story, String... lines) {
    var person = story.someone().says("/start").taps("London").taps("Ready");
    for (var line : lines) {
      person.says(line).taps("OK");
    }
    return person;
  }

  @Test
  void every_answer_is_one_message() {
    var story = story();
    var person = with(story, "walk every day", "water 8 glasses every day");

    person.says("today").paid(1).taps("walk").paid(1).hears("walk", "done").doesNotHear("water");
    person.canTap("Undo", "Today", "Menu");
    assertThat(person.buttons()).hasSize(3);
    story.sleeps(Duration.ofDays(1));
    person.says("walk").paid(1).hears("✅ walk", "Yesterday water was left open");
    person.taps("No").paid(1);
  }

  @Test
  void more_than_three_choices_are_a_list_with_hints() {
    var person = with(story(), "walk every day", "water 8 glasses every day", "read 20 pages");

    person.says("today");

    assertThat(person.buttons().size()).isBetween(4, 10);
    assertThat(person.buttons())
        .anyMatch(
            button -> button.label().contains("water") && button.hint().contains("8 glasses"));
  }

  @Test
  void long_lists_are_paged_and_every_habit_can_be_reached() {
    var person = with(story());
    for (var letter = 'a'; letter <= 'l'; letter++) {
      person.says("exercise " + letter + letter + " every day").taps("OK");
    }

    person.says("habits").hears("Your habits: 12").canTap("Next", "Menu");
    person.taps("Next").canTap("Previous", "exercise ll").cannotTap("Next");
  }

  @Test
  void the_telephone_number_is_the_first_guess_where_somebody_is() {
    var person = story().someone("", "81");

    person.says("hello").canTap("Tokyo · 21:00");

    assertThat(person.labels().getFirst()).isEqualTo("Tokyo · 21:00");
  }

  @Test
  void weekdays_are_typed_where_every_tap_would_cost_a_message() {
    var person = with(story());

    person.says("new").says("Piano").taps("Other days").hears("Which days?").cannotTap("Mon");
    person.says("mon wed fri").hears("how much?");
  }

  @Test
  void commands_need_no_slash() {
    var person = with(story(), "walk every day");

    person.says("stats").hears("How it is going").says("settings").hears("Settings");
    person.says("help").hears("Just write").doesNotHear("/today").says("undo").hears("Taken back");
  }
}
