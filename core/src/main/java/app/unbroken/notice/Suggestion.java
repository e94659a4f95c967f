package app.unbroken.notice;

import app.unbroken.habit.Habit;
import app.unbroken.journal.Journal;
import app.unbroken.reminder.UsualTime;
import app.unbroken.streak.StreakUnit;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one thing worth trying next. */
public sealed interface Suggestion {
  /** Less than half of what it asked for was done: other days, times or amounts may fit. */
  record Ease(Habit habit, int done, int asked) implements Suggestion {}

  /** A habit that was forgotten now and then has no reminder. */
  record Remind(Habit habit, LocalTime at) implements Suggestion {}

  /** So many more, and it is the longest run. */
  record NearBest(Habit habit, int missing, StreakUnit unit) implements Suggestion {}

  /** All of it was done. */
  record Onward() implements Suggestion {}

  /** Nothing in particular: the next days are like the last ones. */
  record GoOn() implements Suggestion {}

  int ENOUGH_TO_JUDGE = 3;
  int NEAR = 7;

  /** What helps most comes first: to make possible, then to remember, then to look forward. */
  static Suggestion of(Journal journal, List<LookBack.Line> lines) {
    return Stream.of(
            hardest(lines)
                .filter(line -> line.done() * 2 < line.asked())
                .<Suggestion>map(it -> new Ease(it.habit(), it.done(), it.asked())),
            forgotten(journal, lines),
            nearBest(lines))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() ->
            lines.stream().allMatch(line -> line.done() > 0 && line.done() >= line.asked())
                ? new Onward()
                : new GoOn());
  }

  private static Optional<LookBack.Line> hardest(List<LookBack.Line> lines) {
    return lines.stream()
        .filter(line -> line.asked() >= ENOUGH_TO_JUDGE)
        .min(Comparator.comparingDouble(LookBack.Line::share));
  }

  private static Optional<Suggestion> forgotten(Journal journal, List<LookBack.Line> lines) {
    return lines.stream()
        .filter(line -> line.done() < line.asked() && line.habit().reminding().times().isEmpty())
        .min(Comparator.comparingDouble(LookBack.Line::share))
        .flatMap(line ->
            UsualTime.of(journal, line.habit()).map(time -> new Remind(line.habit(), time)));
  }

  private static Optional<Suggestion> nearBest(List<LookBack.Line> lines) {
    return lines.stream()
        .filter(line -> line.now().current().length() >= ENOUGH_TO_JUDGE)
        .filter(line -> missing(line) > 0 && missing(line) <= NEAR)
        .min(Comparator.comparingInt(Suggestion::missing))
        .map(line -> new NearBest(line.habit(), missing(line), line.now().unit()));
  }

  /** To have the longest run, and not just one as long; 0 where it already is the longest. */
  private static int missing(LookBack.Line line) {
    var behind = line.now().best().length() - line.now().current().length();
    return behind > 0 ? behind + 1 : 0;
  }
}
