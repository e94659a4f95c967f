package app.unbroken.conversation.news;

import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.conversation.tap.HabitAct;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Goal;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.streak.Standing;
import app.unbroken.tracking.GoalNews;
import app.unbroken.tracking.RecordCheckIn.Outcome.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Good news of a check-in, each told in the turn in which it comes true. */
public final class Cheers {
  private static final Set<Integer> MILESTONES = Set.of(7, 30, 100, 200, 365, 500, 730, 1000);
  private static final int SHORTEST_RECORD = 3;

  private Cheers() {}

  public static List<Text> of(Reader reader, Recorded recorded) {
    var cheers = new ArrayList<Text>();
    var habit = recorded.habit();
    cheers.addAll(
        ofProgress(reader, habit, recorded.goal(), recorded.standingBefore(), recorded.standing()));
    if (earnedFreeze(recorded.standingBefore(), recorded.standing())) {
      cheers.add(reader.write("cheer.freeze", recorded.standing().freezes()));
    }
    if (recorded.perfectDay()) {
      cheers.add(reader.write("cheer.perfect"));
    }
    return cheers;
  }

  /** The goal where it was reached, or else how the run has grown. */
  static List<Text> ofProgress(
      Reader reader, Habit habit, GoalNews goal, Standing before, Standing after) {
    return switch (goal) {
      case GoalNews.None ignored -> ofRun(reader, habit, before, after);
      case GoalNews.Reached ignored -> List.of(reader.write("cheer.goal", HabitLine.name(habit)));
      case GoalNews.Finished ignored ->
          List.of(reader.write("cheer.finished", HabitLine.name(habit)));
    };
  }

  /** What can be answered to a goal that was reached. */
  public static List<Choice> choices(Reader reader, HabitId habit, GoalNews goal) {
    return goal instanceof GoalNews.Reached(var reached, var raised)
        ? List.of(
            reader.choice("button.keep.going", new Tap.Act(habit, HabitAct.KEEP_GOING)),
            reader.choice("button.raise", new Tap.Act(habit, HabitAct.RAISE_GOAL), length(raised)),
            reader.choice("button.finish", new Tap.Act(habit, HabitAct.ARCHIVE)))
        : List.of();
  }

  private static int length(Goal goal) {
    return switch (goal) {
      case Goal.None ignored -> 0;
      case Goal.Streak(var length, var finishes) -> length;
      case Goal.Total(var successes, var finishes) -> successes;
    };
  }

  /** A milestone, or a record that is broken for the first time. */
  private static List<Text> ofRun(Reader reader, Habit habit, Standing before, Standing after) {
    var length = after.current().length();
    if (length <= before.current().length()) {
      return List.of();
    }
    var run = reader.words().streak(length, after.unit());
    if (MILESTONES.contains(length)) {
      return List.of(reader.write("cheer.milestone", HabitLine.name(habit), run));
    }
    var record = before.best();
    return record.length() >= SHORTEST_RECORD
            && length > record.length()
            && !Objects.equals(record.first(), after.current().first())
        ? List.of(reader.write("cheer.record", HabitLine.name(habit), run))
        : List.of();
  }

  private static boolean earnedFreeze(Standing before, Standing after) {
    return after.freezes() > before.freezes()
        && !Objects.equals(before.lastEarned(), after.lastEarned());
  }
}
