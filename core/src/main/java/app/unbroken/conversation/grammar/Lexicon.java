package app.unbroken.conversation.grammar;

import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import java.time.LocalDate;
import java.util.List;

/**
 * The habits a line can be about.
 *
 * @param numbered the numbered list that the person saw last, in its order; empty when none is open
 */
public record Lexicon(List<Word> words, List<HabitId> numbered) {
  public static final Lexicon EMPTY = new Lexicon(List.of(), List.of());

  public Lexicon {
    words = List.copyOf(words);
    numbered = List.copyOf(numbered);
  }

  /** One habit, as far as a line can tell. */
  public record Word(HabitId id, String name, Target target) {

    public Unit unit() {
      return switch (target) {
        case Target.AtLeast least -> least.unit();
        case Target.AtMost most -> most.unit();
        case Target.Avoid ignored -> Unit.TIMES;
      };
    }
  }

  public static Lexicon of(List<Habit> habits, LocalDate today, List<HabitId> numbered) {
    var words =
        habits.stream()
            .map(habit -> new Word(habit.id(), habit.name().value(), habit.ruleOn(today).target()))
            .toList();
    return new Lexicon(words, numbered);
  }
}
