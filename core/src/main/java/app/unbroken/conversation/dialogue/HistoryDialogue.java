package app.unbroken.conversation.dialogue;

import app.unbroken.conversation.question.Input;
import app.unbroken.conversation.question.Scene;
import app.unbroken.habit.HabitId;

/** Which day of a habit's life is to be looked at and filled in, however long ago. */
public sealed interface HistoryDialogue extends Dialogue {
  HabitId habit();

  record AskedDay(HabitId habit) implements HistoryDialogue {
    @Override
    public Station station() {
      return Station.HISTORY_DAY;
    }
  }

  static Next next(HistoryDialogue state, Input input, Scene scene) {
    return switch (input) {
      case Input.Typed(var text) ->
          scene
              .grammar()
              .day(text)
              .<Next>map(day ->
                  new Next.Grant(new Wish.ShowDay(state.habit(), day.dateOn(scene.today())), state))
              .orElseGet(() -> Next.again(state, "field.day.unclear"));
      case Input.Chosen ignored -> Next.again(state, "field.old");
      case Input.Back ignored -> new Next.Leave();
      case Input.Skip ignored -> new Next.Leave();
      case Input.Placed ignored -> Next.again(state, "field.place");
    };
  }
}
