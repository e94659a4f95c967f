package app.unbroken.conversation.grammar;

import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import app.unbroken.user.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The habits of the people in the tables of phrases, all of them on the numbered list. */
final class Lexicons {
  static final Lexicon ENGLISH =
      numbered(
          word(1, "Read", atLeast(20, "pages")),
          word(2, "Water", atLeast(8, "glasses")),
          word(3, "Gym", Target.ONCE),
          word(4, "No sugar", new Target.Avoid()),
          word(5, "Coffee", new Target.AtMost(Amount.of(2), Unit.TIMES)),
          word(6, "Meditation", atLeast(10, "minutes")),
          word(7, "Run", atLeast(20, "km")),
          word(8, "Call mom", Target.ONCE),
          word(9, "Call dad", Target.ONCE),
          word(10, "Water the plants", Target.ONCE),
          word(11, "Learn Japanese", atLeast(10, "kanji")),
          word(12, "Walk 10 000 steps", Target.ONCE));

  static final Lexicon RUSSIAN =
      numbered(
          word(1, "Чтение", atLeast(20, "страниц")),
          word(2, "Вода", atLeast(8, "стаканов")),
          word(3, "Зарядка", Target.ONCE),
          word(4, "Не есть сладкое", new Target.Avoid()),
          word(5, "Кофе", new Target.AtMost(Amount.of(2), Unit.TIMES)),
          word(6, "Медитация", atLeast(10, "минут")),
          word(7, "Бег", atLeast(5, "км")),
          word(8, "Позвонить маме", Target.ONCE),
          word(9, "Позвонить папе", Target.ONCE),
          word(10, "Полить цветы", Target.ONCE),
          word(11, "Английский", atLeast(30, "мин")),
          word(12, "Ёлочка на турнике", Target.ONCE));

  private Lexicons() {}

  static Lexicon of(Language language) {
    return switch (language) {
      case ENGLISH -> ENGLISH;
      case RUSSIAN -> RUSSIAN;
    };
  }

  static Lexicon numbered(Lexicon.Word... words) {
    return new Lexicon(List.of(words), List.of(words).stream().map(Lexicon.Word::id).toList());
  }

  static Lexicon.Word word(int number, String name, Target target) {
    return new Lexicon.Word(new HabitId(new UUID(0, number)), name, target);
  }

  /** Many habits, for how long a line takes. */
  static Lexicon large(int size) {
    var words = new ArrayList<Lexicon.Word>();
    for (var number = 1; number <= size; number++) {
      words.add(word(number, "Habit of mine number " + number, Target.ONCE));
    }
    return new Lexicon(words, List.of());
  }

  private static Target atLeast(int amount, String unit) {
    return Target.AtLeast.of(Amount.of(amount), new Unit(unit));
  }
}
