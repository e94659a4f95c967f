package app.unbroken.conversation.dialogue;

import app.unbroken.conversation.grammar.CheckIn;
import app.unbroken.conversation.grammar.Lexicon;
import app.unbroken.conversation.grammar.Understood;
import app.unbroken.conversation.question.Input;
import app.unbroken.conversation.question.Scene;
import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How much was done on a day, or what there is to remember about it. */
public sealed interface CheckInDialogue extends Dialogue {
  HabitId habit();

  LocalDate day();

  record AskedAmount(HabitId habit, LocalDate day) implements CheckInDialogue {
    @Override
    public Station station() {
      return Station.CHECK_IN_AMOUNT;
    }
  }

  record AskedNote(HabitId habit, LocalDate day) implements CheckInDialogue {
    @Override
    public Station station() {
      return Station.CHECK_IN_NOTE;
    }
  }

  static Next next(CheckInDialogue state, Input input, Scene scene) {
    return switch (state) {
      case AskedAmount asked -> amount(asked, input, scene);
      case AskedNote asked -> note(asked, input);
    };
  }

  private static Next amount(AskedAmount asked, Input input, Scene scene) {
    return switch (input) {
      case Input.Chosen(var value) when value.matches("\\d{1,12}") ->
          granted(asked, new Amount(Math.min(Long.parseLong(value), Amount.LARGEST.thousandths())));
      case Input.Typed(var text) ->
          amount(asked, text, scene)
              .map(amount -> granted(asked, amount))
              .orElseGet(() -> Next.again(asked, "check.in.amount.unclear"));
      case Input.Chosen ignored -> Next.again(asked, "field.old");
      case Input.Back ignored -> new Next.Leave();
      case Input.Skip ignored -> new Next.Leave();
      case Input.Placed ignored -> Next.again(asked, "field.place");
    };
  }

  /** "25", "25 pages", "+2", and "read 25" too. */
  private static Optional<Amount> amount(AskedAmount asked, String text, Scene scene) {
    return scene
        .grammar()
        .measure(text)
        .map(measure -> measure.amount())
        .or(() -> named(asked, text, scene))
        .filter(amount -> !amount.isZero());
  }

  private static Optional<Amount> named(AskedAmount asked, String text, Scene scene) {
    var habits = scene.journal().habit(asked.habit()).stream().toList();
    var lexicon = Lexicon.of(habits, scene.today(), List.of());
    return scene.grammar().understand(text, lexicon) instanceof Understood.CheckIns(var all)
            && all.getFirst().what() instanceof CheckIn.Some(var amount, var unit)
        ? Optional.of(amount)
        : Optional.empty();
  }

  private static Next granted(AskedAmount asked, Amount amount) {
    return new Next.Grant(new Wish.Log(asked.habit(), asked.day(), amount), asked);
  }

  private static Next note(AskedNote asked, Input input) {
    return switch (input) {
      case Input.Typed(var text) ->
          new Next.Grant(new Wish.Note(asked.habit(), asked.day(), text), asked);
      case Input.Chosen(var value) when value.equals("none") ->
          new Next.Grant(new Wish.Note(asked.habit(), asked.day(), ""), asked);
      case Input.Chosen ignored -> Next.again(asked, "field.old");
      case Input.Back ignored -> new Next.Leave();
      case Input.Skip ignored -> new Next.Leave();
      case Input.Placed ignored -> Next.again(asked, "field.place");
    };
  }
}
