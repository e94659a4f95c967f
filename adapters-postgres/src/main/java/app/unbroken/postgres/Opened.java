package app.unbroken.postgres;

import app.unbroken.habit.HabitId;
import app.unbroken.journal.Action;
import app.unbroken.journal.Journal;
import java.util.Set;
import java.util.SortedMap;

/**
 * A book as it was taken from the shelf.
 *
 * @param actions the last actions by their numbers, which ascend by one
 * @param passedOver habits that have a checkpoint which the book does not show
 */
record Opened(Journal journal, SortedMap<Long, Action> actions, Set<HabitId> passedOver) {}
