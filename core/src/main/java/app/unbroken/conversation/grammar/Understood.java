package app.unbroken.conversation.grammar;

import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Schedule;
import java.util.List;

/** What a person meant by a line. */
public sealed interface Understood {

  /**
   * A new habit, whole enough to be shown for an OK.
   *
   * @param doubts what to ask first, the weightiest first; the draft holds the likeliest answers
   */
  record Create(HabitDraft draft, List<Doubt> doubts) implements Understood {
    public Create {
      doubts = List.copyOf(doubts);
    }
  }

  /** Something was done, or slipped, in the order typed. */
  record CheckIns(List<CheckIn> all) implements Understood {
    public CheckIns {
      all = List.copyOf(all);
    }
  }

  /** Days to leave out. */
  record Skip(List<HabitId> habits, Day day) implements Understood {
    public Skip {
      habits = List.copyOf(habits);
    }
  }

  /** Take the last action back. */
  record Undo() implements Understood {}

  record Ask(Question question) implements Understood {}

  /**
   * Rest for some habits.
   *
   * @param habits none for all of them: a vacation
   */
  record Pause(List<HabitId> habits, Start start, Length length) implements Understood {
    public Pause {
      habits = List.copyOf(habits);
    }
  }

  /** The end of a pause; of every one where no habit is named. */
  record Resume(List<HabitId> habits) implements Understood {
    public Resume {
      habits = List.copyOf(habits);
    }
  }

  /** A habit that exists is to remind at these times. */
  record Remind(HabitId habit, List<ReminderTime> times) implements Understood {
    public Remind {
      times = List.copyOf(times);
    }
  }

  /** A habit that exists is to be done so often from now on. */
  record Reschedule(HabitId habit, Schedule schedule) implements Understood {}

  /** A habit that exists is to be called so. */
  record Rename(HabitId habit, HabitName name) implements Understood {}

  /** Something to do with a habit rather than in it. */
  record Manage(HabitId habit, Verb verb) implements Understood {
    public enum Verb {
      SHOW,
      CHANGE,
      ARCHIVE,
      DELETE
    }
  }

  /** Numbers alone while no numbered list is open, or numbers that are not on it. */
  record Numbers(List<Integer> all) implements Understood {
    public Numbers {
      all = List.copyOf(all);
    }
  }

  /** A button's label, typed. */
  record Pressed(Label label) implements Understood {}

  /** A command, with or without its slash; the name is in English, lower case. */
  record Command(String name, String payload) implements Understood {}

  /** A greeting, a thank-you, a goodbye. */
  record Courtesy(Kind kind) implements Understood {
    public enum Kind {
      HELLO,
      THANKS,
      BYE
    }
  }

  /** Several readings, the likeliest first, each complete: a button for each. */
  record Ambiguous(List<Understood> readings) implements Understood {
    public Ambiguous {
      readings = List.copyOf(readings);
    }
  }

  /** An action on a habit that the person does not have. */
  record UnknownHabit(String name) implements Understood {}

  /** Understood, and impossible. */
  record Refused(Reason reason) implements Understood {
    public enum Reason {
      /** Such as 25:00. */
      NO_SUCH_TIME,
      /** Such as 9 times a week, or the 32nd of each month. */
      NO_SUCH_FREQUENCY,
      /** Such as February 30. */
      NO_SUCH_DAY,
      /** Something done tomorrow. */
      FUTURE,
      /** Such as 0 pages, or more than anybody can count. */
      NO_SUCH_AMOUNT,
      /** More times of the day than a habit can remind at. */
      TOO_MANY_TIMES,
      /** A new habit whose name is missing: "every day at nine". */
      NAME_MISSING,
      NAME_TOO_LONG,
      /** A habit that is to begin on another day than today: "from Monday". */
      BEGINS_LATER,
      /** A pause of one habit that is to begin on another day than today. */
      RESTS_LATER
    }
  }

  /** Anything else. */
  record NotUnderstood() implements Understood {}
}
