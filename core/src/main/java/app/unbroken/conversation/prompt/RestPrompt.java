package app.unbroken.conversation.prompt;

import app.unbroken.conversation.dialogue.RestDialogue;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.conversation.tap.HabitBeginning;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to rest, and until when. */
final class RestPrompt {
  private RestPrompt() {}

  static Screen of(Asker asker, RestDialogue state) {
    return switch (state) {
      case RestDialogue.AskedWhat ignored -> what(asker);
      case RestDialogue.AskedUntil(var habit) -> until(asker, habit);
    };
  }

  private static Screen what(Asker asker) {
    var screen = asker.ask("rest.what").choices(List.of(asker.choice("rest.all", "all")));
    for (Habit habit : asker.journal().activeHabits()) {
      if (!habit.isPausedOn(asker.journal().today())) {
        var label = HabitLine.plainName(habit);
        var begins = new Tap.BeginWith(habit.id(), HabitBeginning.PAUSE);
        screen = screen.choices(List.of(new Choice(label, begins)));
      }
    }
    return screen.ways(asker.cancel(), asker.menu());
  }

  private static Screen until(Asker asker, @Nullable HabitId id) {
    var habit = id == null ? null : asker.journal().habit(id).orElse(null);
    var question =
        habit == null
            ? asker.ask("rest.until.all")
            : asker.ask("rest.until.one", HabitLine.name(habit));
    return question
        .action(
            asker.choice("rest.days", "3", 3),
            asker.choice("rest.week", "7"),
            asker.choice("rest.weeks", "14"),
            asker.choice("rest.open", "open"))
        .ways(asker.back(), asker.cancel(), asker.menu());
  }
}
