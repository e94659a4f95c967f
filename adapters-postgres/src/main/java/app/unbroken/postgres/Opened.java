package app.unbroken.postgres;

import app.unbroken.journal.Journal;

/**
 * A book as it was taken from the shelf.
 *
 * @param lastAction the number of the person's last action, 0 before the first
 */
record Opened(Journal journal, long lastAction) {}
