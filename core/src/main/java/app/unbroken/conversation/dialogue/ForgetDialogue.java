package app.unbroken.conversation.dialogue;

import app.unbroken.conversation.layout.Labels;
import app.unbroken.conversation.question.Input;

/** The word that has to be typed before everything is forgotten: no tap can do that. */
public sealed interface ForgetDialogue extends Dialogue {
  /**
   * The word in the language in which it was asked for.
   *
   * @param word as it was shown
   */
  record AskedWord(String word) implements ForgetDialogue {
    @Override
    public Station station() {
      return Station.FORGET_WORD;
    }

    public boolean isMeantBy(String typed) {
      return Labels.bare(typed).equals(Labels.bare(word));
    }
  }

  static Next next(ForgetDialogue state, Input input) {
    return switch (state) {
      case AskedWord asked ->
          switch (input) {
            case Input.Typed(var text) when asked.isMeantBy(text) ->
                new Next.Grant(new Wish.BeForgotten(), asked);
            case Input.Typed ignored -> Next.again(asked, "forget.word.other", asked.word());
            case Input.Chosen ignored -> Next.again(asked, "field.old");
            case Input.Placed ignored -> Next.again(asked, "field.place");
            case Input.Back ignored -> new Next.Leave();
            case Input.Skip ignored -> new Next.Leave();
          };
    };
  }
}
