package app.unbroken.conversation.dialogue;

/** Where a dialogue stands: a question that waits for its answer, and what was answered so far. */
public sealed interface Dialogue
    permits ChangeHabitDialogue,
        CheckInDialogue,
        ClarifyDialogue,
        ForgetDialogue,
        HistoryDialogue,
        LinkDialogue,
        NewHabitDialogue,
        RestDialogue,
        SettingsDialogue,
        WelcomeDialogue,
        ZoneDialogue {
  Station station();

  /** The question's short name on its buttons; a button of another question is an old one. */
  default String step() {
    return station().code();
  }

  /** Whether so much was answered already that leaving it should not lose it. */
  default boolean isWorthKeeping() {
    return false;
  }
}
