package app.unbroken.postgres;

import app.unbroken.journal.Action;
import app.unbroken.journal.Journal;
import java.util.SortedMap;

/**
 * A book as it was taken from the shelf.
 *
 * @param actions the last actions by their numbers, which ascend by one
 */
record Opened(Journal journal, SortedMap<Long, Action> actions) {}
