package app.unbroken.conversation.prompt;

import app.unbroken.chat.Text;
import app.unbroken.chat.Typed;
import app.unbroken.conversation.dialogue.ClarifyDialogue;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.question.Readings;
import app.unbroken.conversation.question.Scene;
import java.util.ArrayList;

/** Which of its readings a line was meant to have. */
final class ClarifyPrompt {
  private static final int LONGEST_LINE = 80;

  private ClarifyPrompt() {}

  static Screen of(Asker asker, ClarifyDialogue state, Scene scene) {
    return switch (state) {
      case ClarifyDialogue.Ambiguous(var line, var readings) -> {
        var choices = new ArrayList<Choice>();
        for (var reading : Readings.of(line, scene)) {
          var label = ReadingWords.of(asker.reader(), asker.journal(), reading);
          choices.add(asker.named(label, Integer.toString(choices.size())));
        }
        var shown = Typed.shorten(line, LONGEST_LINE);
        yield asker
            .ask("clarify.ask", Text.bold(shown))
            .choices(choices)
            .ways(asker.cancel(), asker.menu());
      }
    };
  }
}
