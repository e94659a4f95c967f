package app.unbroken.conversation.prompt;

import app.unbroken.conversation.dialogue.ChangeHabitDialogue;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.question.Field;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.conversation.tap.HabitView;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitDraft;
import app.unbroken.journal.Journal;
import java.util.Arrays;

/** What can be changed about a habit, and the question about each of its fields. */
final class ChangeHabitPrompt {
  private ChangeHabitPrompt() {}

  static Screen of(Asker asker, ChangeHabitDialogue state) {
    var habit = asker.journal().habit(state.habit()).orElse(null);
    if (habit == null) {
      return asker.ask("habit.missing").ways(asker.menu());
    }
    var draft = draft(habit, asker.journal());
    return switch (state) {
      case ChangeHabitDialogue.Choosing ignored -> choosing(asker, habit, draft);
      case ChangeHabitDialogue.Asked(var id, var field, var alone) ->
          FieldPrompt.of(asker, field, draft, id).ways(asker.back(), asker.cancel(), asker.menu());
      case ChangeHabitDialogue.PickingDays(var id, var days) ->
          FieldPrompt.weekdays(asker, days).ways(asker.back(), asker.cancel(), asker.menu());
    };
  }

  private static Screen choosing(Asker asker, Habit habit, HabitDraft draft) {
    var reader = asker.reader();
    var screen = asker.ask("change.what", HabitLine.name(habit));
    for (var field : Field.values()) {
      var value = FieldPrompt.value(reader, field, draft);
      if (!value.isEmpty()) {
        screen =
            screen.line(
                reader.write("change.line", reader.say("field." + FieldPrompt.key(field)), value));
      }
    }
    return screen
        .choices(
            Arrays.stream(Field.values())
                .map(field -> FieldPrompt.field(asker, field, draft))
                .toList())
        .ways(reader.back(new Tap.Look(habit.id(), HabitView.CARD, 0)), asker.menu());
  }

  private static HabitDraft draft(Habit habit, Journal journal) {
    return ChangeHabitDialogue.draft(habit, journal.today());
  }
}
