package app.unbroken.conversation.dialogue;

import app.unbroken.conversation.question.Input;

/** A line that can be read in several ways. The line is kept; its readings are found anew. */
public sealed interface ClarifyDialogue extends Dialogue {
  record Ambiguous(String line, int readings) implements ClarifyDialogue {
    @Override
    public Station station() {
      return Station.CLARIFY;
    }
  }

  static Next next(ClarifyDialogue state, Input input) {
    return switch (state) {
      case Ambiguous ambiguous ->
          switch (input) {
            case Input.Chosen(var value) when value.matches("\\d{1,2}") ->
                Integer.parseInt(value) < ambiguous.readings()
                    ? new Next.Grant(
                        new Wish.Read(ambiguous.line(), Integer.parseInt(value)), ambiguous)
                    : Next.again(ambiguous, "field.old");
            case Input.Chosen ignored -> Next.again(ambiguous, "field.old");
            case Input.Back ignored -> new Next.Leave();
            case Input.Skip ignored -> new Next.Leave();
            case Input.Placed ignored -> Next.again(ambiguous, "field.place");
            case Input.Typed(var line) -> new Next.Grant(new Wish.ReadAnew(line), ambiguous);
          };
    };
  }
}
