package app.unbroken.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Button;
import app.unbroken.chat.Messenger;
import app.unbroken.conversation.tap.HabitView;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.HabitId;
import app.unbroken.story.ReceptionStage;
import app.unbroken.story.Someone;
import app.unbroken.story.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Buttons that were not made for this moment, or not for this person, or by nobody. */
class ButtonsTest {
  private final Story story = Story.on(ReceptionStage.inMemory(Messenger.TELEGRAM));
  private final Someone person = settled(story);

  @Test
  void h3_a_foreign_habit_answers_exactly_as_one_that_never_was() {
    person.says("walk every day").taps("OK").says("/habits");
    var foreign = button(person, "walk");
    var missing = new Tap.Look(new HabitId(new UUID(1, 1)), HabitView.CARD, 0).data();
    var stranger = settled(story);

    var toForeign = stranger.taps(stranger.newestMessage(), foreign).shown();

    assertThat(toForeign).contains("can’t find that habit").doesNotContain("walk");
    assertThat(stranger.taps(stranger.newestMessage(), missing).shown()).isEqualTo(toForeign);
  }

  @Test
  void h3_a_forged_button_is_answered_with_what_holds_now() {
    for (var forged : List.of("", "1", "1zzz.9", "1c" + "A".repeat(300), "привет", "1ot.99999")) {
      person.taps(person.newestMessage(), forged).hears("from another time").canTap("Menu");
    }
  }

  @Test
  void a_button_of_a_question_that_is_answered_says_where_we_are() {
    person.says("/new").says("Piano");
    var everyDay = button(person, "Every day");
    person.taps("Weekends").hears("how much?");

    person.taps(person.newestMessage(), everyDay).hears("answered already", "how much?");
    person.taps("Just done").taps("Skip");
    var ok = button(person, "OK");
    person.taps("OK").hears("Piano begins today");
    person.taps(person.newestMessage(), ok).hears("has begun already", "Piano");
    person.says("/cancel").taps(person.newestMessage(), everyDay).canTap("Menu");
    person.says("/habits").hears("Your habits: 1");
  }

  /** A habit of any name: every screen about it is produced and obeys the messenger. */
  @ParameterizedTest
  @EnumSource(
      value = Messenger.class,
      names = {"TELEGRAM", "WHATSAPP"})
  void h2_names_of_any_kind_fit_on_every_card(Messenger messenger) {
    var other = Story.on(ReceptionStage.inMemory(messenger));
    var walker = settled(other);
    for (var name :
        List.of(
            "x".repeat(60),
            "Ж ".repeat(30).strip(),
            "👨‍👩‍👧‍👦".repeat(5),
            "ריצה כל בוקר לפני העבודה",
            "قراءة عشرين صفحة قبل النوم",
            "<b>&amp;*_`[x](y)</b>",
            "漢字".repeat(30))) {
      walker.says("/new").says(name).taps("Every day").taps("Just done").taps("Skip").taps("OK");
    }
    for (var first : List.of("/today", "/habits", "/stats", "/pause", "/settings", "/menu")) {
      walker.says(first);
      for (var button : List.copyOf(walker.buttons())) {
        walker.taps(walker.newestMessage(), button.data());
        for (var next : List.copyOf(walker.buttons())) {
          walker.taps(walker.newestMessage(), next.data());
        }
      }
    }

    walker.says("/habits").hears(": 7");
  }

  private static Someone settled(Story story) {
    return story.someone().says("/start").taps("London").taps("Ready");
  }

  private static String button(Someone person, String label) {
    return person.buttons().stream()
        .filter(button -> button.label().contains(label))
        .map(Button::data)
        .findFirst()
        .orElseThrow();
  }
}
