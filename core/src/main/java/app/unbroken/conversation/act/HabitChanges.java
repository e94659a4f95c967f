package app.unbroken.conversation.act;

import app.unbroken.chat.Text;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.question.Field;
import app.unbroken.conversation.screen.HabitLine;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.journal.ActionId;
import app.unbroken.planning.ChangeHabit;
import app.unbroken.planning.RenameHabit;
import app.unbroken.planning.TagHabit;
import org.jspecify.annotations.Nullable;

/** One field of a habit, changed. */
public final class HabitChanges {
  private HabitChanges() {}

  /**
   * What came of it.
   *
   * @param granted whether the field now says what was wanted
   * @param deed what was written, null where nothing was
   */
  public record Changed(boolean granted, Text text, @Nullable ActionId deed) {}

  public static Changed change(Exchange exchange, HabitId id, Field field, HabitDraft changed) {
    return switch (field) {
      case NAME -> rename(exchange, id, changed.look().name());
      case TAGS -> tag(exchange, id, changed);
      case EMOJI -> change(exchange, id, new ChangeHabit.Wish.Emoji(changed.look().emoji()));
      case NOTE -> change(exchange, id, new ChangeHabit.Wish.Note(changed.look().note()));
      case SCHEDULE, TARGET, MINIMUM ->
          change(exchange, id, new ChangeHabit.Wish.Rule(changed.schedule(), changed.target()));
      case TIMES, NAG -> change(exchange, id, new ChangeHabit.Wish.Remind(changed.reminding()));
      case GOAL -> change(exchange, id, new ChangeHabit.Wish.Aim(changed.goal()));
      case FORGIVE -> change(exchange, id, new ChangeHabit.Wish.ForgiveOne(changed.twoDayRule()));
      case START -> new Changed(false, exchange.reader().write("field.day.unclear"), null);
    };
  }

  public static Changed rename(Exchange exchange, HabitId id, HabitName name) {
    RenameHabit.Outcome outcome =
        exchange.decide((journal, action) -> RenameHabit.decide(journal, id, name, action));
    var reader = exchange.reader();
    return switch (outcome) {
      case RenameHabit.Outcome.Renamed(var habit, var before) ->
          done(
              exchange,
              reader.write("change.renamed", Text.bold(before.value()), HabitLine.name(habit)));
      case RenameHabit.Outcome.NameTaken(var existing) ->
          new Changed(false, reader.write("new.name.taken", HabitLine.name(existing)), null);
      case RenameHabit.Outcome.Unchanged(var habit) -> same(exchange);
      case RenameHabit.Outcome.NoSuchHabit() -> missing(exchange);
    };
  }

  private static Changed tag(Exchange exchange, HabitId id, HabitDraft changed) {
    var tags = changed.look().tags();
    TagHabit.Outcome outcome =
        exchange.decide((journal, action) -> TagHabit.decide(journal, id, tags, action));
    return switch (outcome) {
      case TagHabit.Outcome.Tagged(var habit, var before) ->
          done(exchange, exchange.reader().write("change.done", HabitLine.name(habit)));
      case TagHabit.Outcome.Unchanged ignored -> same(exchange);
      case TagHabit.Outcome.NoSuchHabit() -> missing(exchange);
    };
  }

  private static Changed change(Exchange exchange, HabitId id, ChangeHabit.Wish wish) {
    ChangeHabit.Outcome outcome =
        exchange.decide((journal, action) -> ChangeHabit.decide(journal, id, wish, action));
    var reader = exchange.reader();
    return switch (outcome) {
      case ChangeHabit.Outcome.Changed(var before, var habit) ->
          done(exchange, reader.write("change.done", HabitLine.name(habit)));
      case ChangeHabit.Outcome.Unchanged ignored -> same(exchange);
      case ChangeHabit.Outcome.BeforeStart ignored -> same(exchange);
      case ChangeHabit.Outcome.TooFarAhead(var latest) ->
          new Changed(false, reader.write("rest.too.far", latest), null);
      case ChangeHabit.Outcome.NoSuchHabit() -> missing(exchange);
    };
  }

  private static Changed done(Exchange exchange, Text text) {
    return new Changed(true, text, exchange.lastDeed());
  }

  private static Changed same(Exchange exchange) {
    return new Changed(true, exchange.reader().write("change.same"), null);
  }

  private static Changed missing(Exchange exchange) {
    return new Changed(true, exchange.reader().write("habit.missing"), null);
  }
}
