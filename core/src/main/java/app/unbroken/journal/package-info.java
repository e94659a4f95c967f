/**
 * One person's book: the data a decision needs, the {@link app.unbroken.journal.Change}s it makes,
 * and the {@link app.unbroken.journal.Action}s that can be undone. Every use case reads a journal,
 * decides without touching anything, and hands back changes; a store writes them in one
 * transaction.
 */
@NullMarked
package app.unbroken.journal;

import org.jspecify.annotations.NullMarked;
