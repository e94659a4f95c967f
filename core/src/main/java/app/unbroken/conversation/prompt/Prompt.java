package app.unbroken.conversation.prompt;

import app.unbroken.conversation.dialogue.ChangeHabitDialogue;
import app.unbroken.conversation.dialogue.CheckInDialogue;
import app.unbroken.conversation.dialogue.ClarifyDialogue;
import app.unbroken.conversation.dialogue.ForgetDialogue;
import app.unbroken.conversation.dialogue.HistoryDialogue;
import app.unbroken.conversation.dialogue.LinkDialogue;
import app.unbroken.conversation.dialogue.NewHabitDialogue;
import app.unbroken.conversation.dialogue.RestDialogue;
import app.unbroken.conversation.dialogue.SettingsDialogue;
import app.unbroken.conversation.dialogue.WelcomeDialogue;
import app.unbroken.conversation.dialogue.ZoneDialogue;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.memory.Strand;
import app.unbroken.conversation.question.Scene;
import app.unbroken.conversation.screen.Reader;

/** Puts the question at which a dialogue stands. */
public final class Prompt {
  private Prompt() {}

  public static Screen of(Reader reader, Scene scene, Strand strand, int page) {
    var state = strand.state();
    var asker = new Asker(reader, scene.journal(), strand.id(), state.step(), page);
    return switch (state) {
      case ZoneDialogue zone -> ZonePrompt.of(asker, zone, scene);
      case WelcomeDialogue welcome -> WelcomePrompt.of(asker, welcome);
      case NewHabitDialogue newHabit -> NewHabitPrompt.of(asker, newHabit);
      case ChangeHabitDialogue change -> ChangeHabitPrompt.of(asker, change);
      case CheckInDialogue checkIn -> CheckInPrompt.of(asker, checkIn);
      case HistoryDialogue history -> HistoryPrompt.of(asker, history);
      case RestDialogue rest -> RestPrompt.of(asker, rest);
      case SettingsDialogue settings -> SettingsPrompt.of(asker, settings);
      case ForgetDialogue forget -> ForgetPrompt.of(asker, forget);
      case LinkDialogue link -> LinkPrompt.of(asker, link);
      case ClarifyDialogue clarify -> ClarifyPrompt.of(asker, clarify, scene);
    };
  }
}
