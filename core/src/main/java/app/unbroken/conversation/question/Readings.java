package app.unbroken.conversation.question;

import app.unbroken.conversation.grammar.Lexicon;
import app.unbroken.conversation.grammar.Understood;
import app.unbroken.habit.Habit;
import app.unbroken.journal.Journal;
import java.util.List;

/** The ways in which a line can be read. */
public final class Readings {
  private Readings() {}

  /** Every habit by its name, and today's list by its numbers. */
  public static Lexicon lexicon(Journal journal) {
    var active = journal.activeHabits();
    return Lexicon.of(active, journal.today(), active.stream().map(Habit::id).toList());
  }

  public static List<Understood> of(String line, Scene scene) {
    return scene.grammar().understand(line, lexicon(scene.journal()))
            instanceof Understood.Ambiguous(var readings)
        ? readings
        : List.of();
  }
}
