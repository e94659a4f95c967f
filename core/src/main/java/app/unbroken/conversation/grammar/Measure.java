package app.unbroken.conversation.grammar;

import app.unbroken.habit.Amount;
import app.unbroken.habit.Unit;

/** An amount of something: 20 pages, 1,5 км; plain 3 has no unit. */
public record Measure(Amount amount, Unit unit) {}
