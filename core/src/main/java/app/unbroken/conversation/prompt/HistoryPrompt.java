package app.unbroken.conversation.prompt;

import app.unbroken.conversation.dialogue.HistoryDialogue;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.screen.HabitLine;

/** Which day, however long ago. */
final class HistoryPrompt {
  private HistoryPrompt() {}

  static Screen of(Asker asker, HistoryDialogue state) {
    return asker
        .journal()
        .habit(state.habit())
        .map(habit -> asker.ask("history.day.ask", HabitLine.name(habit)))
        .orElseGet(() -> asker.ask("habit.missing"))
        .ways(asker.cancel(), asker.menu());
  }
}
