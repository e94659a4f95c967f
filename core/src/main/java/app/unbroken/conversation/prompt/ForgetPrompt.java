package app.unbroken.conversation.prompt;

import app.unbroken.chat.Text;
import app.unbroken.conversation.dialogue.ForgetDialogue;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.tap.Place;

/** What forgetting means, and the word that confirms it. */
final class ForgetPrompt {
  private ForgetPrompt() {}

  static Screen of(Asker asker, ForgetDialogue state) {
    return switch (state) {
      case ForgetDialogue.AskedWord(var word) ->
          asker
              .ask("forget.ask", Text.bold(word))
              .action(asker.reader().opens("button.export", Place.EXPORT))
              .ways(asker.cancel(), asker.menu());
    };
  }
}
