/**
 * What a person plans: habits begun, changed, paused, put away and taken back, and vacations. Each
 * use case is one class with one pure function {@code decide}: a journal in, a decision with a
 * sealed outcome out. A habit that is foreign, deleted or never existed is the same {@code
 * NoSuchHabit} to everybody.
 */
@NullMarked
package app.unbroken.planning;

import org.jspecify.annotations.NullMarked;
