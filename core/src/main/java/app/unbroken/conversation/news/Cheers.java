package app.unbroken.conversation.news;

import app.unbroken.chat.Text;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.habit.Habit;
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
    switch (recorded.goal()) {
      case GoalNews.None ignored ->
          cheers.addAll(ofRun(reader, habit, recorded.standingBefore(), recorded.standing()));
      case GoalNews.Reached(var goal, var raised) ->
          cheers.add(reader.write("cheer.goal", HabitLine.name(habit)));
      case GoalNews.Finished ignored ->
          cheers.add(reader.write("cheer.finished", HabitLine.name(habit)));
    }
    if (earnedFreeze(recorded.standingBefore(), recorded.standing())) {
      cheers.add(reader.write("cheer.freeze", recorded.standing().freezes()));
    }
    if (recorded.perfectDay()) {
      cheers.add(reader.write("cheer.perfect"));
    }
    return cheers;
  }

  /** A milestone, or a record that is broken for the first time. */
  static List<Text> ofRun(Reader reader, Habit habit, Standing before, Standing after) {
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
