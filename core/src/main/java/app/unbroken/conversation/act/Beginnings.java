package app.unbroken.conversation.act;

import app.unbroken.chat.Text;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitId;
import app.unbroken.planning.AddHabit;

/** New habits. */
public final class Beginnings {
  private Beginnings() {}

  public static AddHabit.Outcome add(Exchange exchange, HabitId id, HabitDraft draft) {
    return exchange.decide((journal, action) -> AddHabit.decide(journal, id, draft, action));
  }

  /** What came of it, in words. */
  public static Text words(Exchange exchange, AddHabit.Outcome outcome) {
    var reader = exchange.reader();
    return switch (outcome) {
      case AddHabit.Outcome.Added(var habit) -> reader.write("new.done", HabitLine.name(habit));
      case AddHabit.Outcome.AlreadyAdded ignored -> reader.write("new.already");
      case AddHabit.Outcome.NameTaken(var existing) ->
          reader.write(
              existing.isActive() ? "new.name.taken" : "new.name.archived",
              HabitLine.name(existing));
      case AddHabit.Outcome.LimitReached(var active, var allowed) ->
          reader.write("new.limit", allowed);
    };
  }
}
