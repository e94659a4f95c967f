package app.unbroken.conversation.grammar;

import app.unbroken.habit.HabitId;

/** What a person can ask in their own words. */
public sealed interface Question {

  /** What is left for today? */
  record TodayLeft() implements Question {}

  /** How many days in a row, of every habit? */
  record Streaks() implements Question {}

  record StreakOf(HabitId habit) implements Question {}

  /** How am I doing? */
  record Stats() implements Question {}

  record StatsOf(HabitId habit) implements Question {}
}
