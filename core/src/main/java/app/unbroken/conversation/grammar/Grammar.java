package app.unbroken.conversation.grammar;

import app.unbroken.habit.Goal;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.user.Language;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Reads typed lines: the person's language first, then every other one, because people mix them.
 * Never fails, takes time in proportion to the line, and reads no more than {@link #LINE_LIMIT}
 * characters of it.
 */
public final class Grammar {
  public static final int LINE_LIMIT = 300;

  private final Language language;
  private final Vocabulary words;
  private final PartReader parts;

  private Grammar(Language language) {
    this.language = language;
    words = Vocabulary.of(language);
    parts = new PartReader(words);
  }

  public static Grammar of(Language language) {
    return new Grammar(language);
  }

  public Language language() {
    return language;
  }

  /** What a line means to a person with these habits. */
  public Understood understand(String line, Lexicon names) {
    return new LineReader(words, Line.of(line), names).read();
  }

  /** A time alone: none when it is not one, two when either half of the day may be meant. */
  public List<LocalTime> time(String line) {
    return parts.time(Line.of(line));
  }

  /** Times to remind at, with their weekdays: "9:00 and 18:00", "weekdays at 7". */
  public Optional<List<ReminderTime>> reminders(String line) {
    return parts.reminders(Line.of(line));
  }

  /** How often, alone: "3x a week", "по будням". */
  public Optional<Schedule> schedule(String line) {
    return parts.schedule(Line.of(line));
  }

  /** How much, alone: "20 pages", "max 2", "никогда". */
  public Optional<Target> target(String line) {
    return parts.target(Line.of(line));
  }

  /** An amount alone: "25", "1,5 км", "+2". */
  public Optional<Measure> measure(String line) {
    return parts.measure(Line.of(line));
  }

  /** A goal alone: "30 days in a row", "100 раз". */
  public Optional<Goal> goal(String line) {
    return parts.goal(Line.of(line));
  }

  /** A day that is not after today: "yesterday", "в понедельник", "3 March". */
  public Optional<Day> day(String line) {
    return parts.day(Line.of(line));
  }

  /** How long a rest lasts, alone: "a week", "до 15 марта". */
  public Optional<Length> length(String line) {
    return parts.length(Line.of(line));
  }
}
