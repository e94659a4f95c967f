/**
 * What a person wants to do or to avoid: how often ({@link app.unbroken.habit.Schedule}), how much
 * ({@link app.unbroken.habit.Target}), towards what ({@link app.unbroken.habit.Goal}). Schedule and
 * target are versioned by date ({@link app.unbroken.habit.Rule}): days already lived are judged by
 * the rule that was valid then.
 */
@NullMarked
package app.unbroken.habit;

import org.jspecify.annotations.NullMarked;
