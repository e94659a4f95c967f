package app.unbroken.conversation.prompt;

import app.unbroken.chat.Text;
import app.unbroken.conversation.dialogue.NewHabitDialogue;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.question.Field;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitDraft;
import app.unbroken.streak.StreakUnit;
import java.util.stream.IntStream;

/** The questions about a new habit and the card that shows what it will be. */
final class NewHabitPrompt {
  private NewHabitPrompt() {}

  static Screen of(Asker asker, NewHabitDialogue state) {
    return switch (state) {
      case NewHabitDialogue.Asked(var draft, var field, var returning) ->
          asked(asker, draft, field, returning);
      case NewHabitDialogue.PickingDays(var draft, var days, var returning) ->
          FieldPrompt.weekdays(asker, days).ways(asker.back(), asker.cancel(), asker.menu());
      case NewHabitDialogue.Doubted(var draft, var readings) ->
          asker
              .ask("new.doubt", Text.bold(name(draft)))
              .choices(
                  IntStream.range(0, readings.size())
                      .mapToObj(index -> reading(asker, readings.get(index), index))
                      .toList())
              .ways(asker.cancel(), asker.menu());
      case NewHabitDialogue.Previewed(var draft) ->
          asker
              .ask(preview(asker.reader(), draft))
              .action(
                  asker.choice("button.ok", Answers.OK),
                  asker.choice("button.change", Answers.CHANGE))
              .ways(asker.cancel(), asker.menu());
      case NewHabitDialogue.Choosing(var draft) ->
          asker
              .ask(summary(asker.reader(), draft).and("\n\n").and(asker.reader().say("new.what")))
              .choices(
                  Field.BEFORE_BEGINNING.stream()
                      .map(field -> FieldPrompt.field(asker, field, draft))
                      .toList())
              .ways(asker.back(), asker.cancel(), asker.menu());
    };
  }

  private static Screen asked(Asker asker, HabitDraft draft, Field field, boolean returning) {
    if (field == Field.NAME) {
      var screen = asker.ask(returning ? "field.name.ask" : "new.name", Text.bold(name(draft)));
      return returning
          ? screen.ways(asker.back(), asker.cancel(), asker.menu())
          : screen.ways(asker.cancel(), asker.menu());
    }
    var screen = FieldPrompt.of(asker, field, draft, null);
    return (field == Field.TIMES ? screen.action(asker.skip()) : screen)
        .ways(asker.back(), asker.cancel(), asker.menu());
  }

  private static Choice reading(Asker asker, HabitDraft reading, int index) {
    var weekStart = asker.reader().user().days().weekStart();
    var label =
        asker
            .reader()
            .words()
            .summary(reading.schedule(), reading.target(), reading.reminding(), weekStart);
    return asker.named(label, Integer.toString(index));
  }

  private static Text preview(Reader reader, HabitDraft draft) {
    return reader.write("new.preview").line().and(summary(reader, draft));
  }

  private static Text summary(Reader reader, HabitDraft draft) {
    var words = reader.words();
    var weekStart = reader.user().days().weekStart();
    var text =
        Text.bold(name(draft))
            .line()
            .and(words.summary(draft.schedule(), draft.target(), draft.reminding(), weekStart));
    return draft.goal() instanceof Goal.None
        ? text
        : text.line().and(words.goal(draft.goal(), StreakUnit.of(draft.schedule())));
  }

  private static String name(HabitDraft draft) {
    var look = draft.look();
    return look.emoji().isEmpty() ? look.name().value() : look.emoji() + " " + look.name().value();
  }
}
