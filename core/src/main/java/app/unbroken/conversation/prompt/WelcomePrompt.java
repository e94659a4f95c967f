package app.unbroken.conversation.prompt;

import app.unbroken.conversation.dialogue.WelcomeDialogue;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.question.CommonHabit;
import app.unbroken.conversation.screen.QuickButton;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.habit.HabitId;
import java.util.List;
import java.util.UUID;

/** Six common habits; those already picked can be checked in at once. */
public final class WelcomePrompt {
  private WelcomePrompt() {}

  static Screen of(Asker asker, WelcomeDialogue state) {
    return switch (state) {
      case WelcomeDialogue.Picking picking -> picking(asker, picking);
    };
  }

  /** Each common habit of one welcome has its own id, so that a repeated tap begins it once. */
  public static HabitId idOf(UUID welcome, CommonHabit habit) {
    return new HabitId(
        new UUID(
            welcome.getMostSignificantBits(),
            welcome.getLeastSignificantBits() ^ (habit.ordinal() + 1L)));
  }

  private static Screen picking(Asker asker, WelcomeDialogue.Picking picking) {
    var reader = asker.reader();
    var nothing = picking.picked().isEmpty();
    var screen = asker.ask(nothing ? "welcome.pick" : "welcome.more");
    for (var habit : CommonHabit.values()) {
      if (!picking.picked().contains(habit)) {
        var label = habit.emoji() + " " + reader.say("common." + habit.code());
        screen = screen.choices(List.of(asker.named(label, habit.code())));
      }
    }
    for (var habit : CommonHabit.values()) {
      if (picking.picked().contains(habit)) {
        screen = withCheckIn(asker, screen, habit);
      }
    }
    return screen
        .action(asker.choice("welcome.own", "own"))
        .ways(asker.choice("button.ready", Answers.OK), asker.menu());
  }

  private static Screen withCheckIn(Asker asker, Screen screen, CommonHabit common) {
    var journal = asker.journal();
    var habit = journal.habit(idOf(asker.dialogue().value(), common)).orElse(null);
    if (habit == null || !journal.standingOf(habit).today().asks()) {
      return screen;
    }
    var choice =
        QuickButton.of(
            asker.reader(), habit, journal.standingOf(habit), journal.today(), Origin.LIST);
    return choice == null ? screen : screen.action(choice);
  }
}
