package app.unbroken.conversation.dialogue;

import app.unbroken.conversation.grammar.Day;
import app.unbroken.conversation.question.Field;
import app.unbroken.conversation.question.FieldReading;
import app.unbroken.conversation.question.Input;
import app.unbroken.conversation.question.Scene;
import app.unbroken.conversation.question.Weekdays;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitId;
import java.time.LocalDate;
import java.util.Optional;

/** Changing a habit, field by field; each answer takes effect at once and can be undone. */
public sealed interface ChangeHabitDialogue extends Dialogue {
  HabitId habit();

  /** Which field is to be changed. */
  record Choosing(HabitId habit) implements ChangeHabitDialogue {
    @Override
    public Station station() {
      return Station.CHANGE_HABIT_MENU;
    }
  }

  /**
   * One field.
   *
   * @param alone whether nothing else is to be changed afterwards
   */
  record Asked(HabitId habit, Field field, boolean alone) implements ChangeHabitDialogue {
    @Override
    public Station station() {
      return Station.CHANGE_HABIT_FIELD;
    }

    @Override
    public String step() {
      return station().code() + field.code();
    }
  }

  record PickingDays(HabitId habit, Weekdays days) implements ChangeHabitDialogue {
    @Override
    public Station station() {
      return Station.CHANGE_HABIT_DAYS;
    }
  }

  static Next next(ChangeHabitDialogue state, Input input, Scene scene) {
    var habit = scene.journal().habit(state.habit()).orElse(null);
    if (habit == null) {
      return new Next.Leave();
    }
    return switch (state) {
      case Choosing choosing -> choosing(choosing, input);
      case Asked asked -> asked(asked, input, draft(habit, scene.today()), scene);
      case PickingDays picking -> picking(picking, input, draft(habit, scene.today()), scene);
    };
  }

  /** The habit as it is judged today. */
  static HabitDraft draft(Habit habit, LocalDate today) {
    var rule = habit.ruleOn(today);
    return new HabitDraft(
        habit.look(),
        rule.schedule(),
        rule.target(),
        habit.goal(),
        habit.reminding(),
        habit.twoDayRule());
  }

  private static Next choosing(Choosing choosing, Input input) {
    return switch (input) {
      case Input.Chosen(var value) -> field(choosing, value);
      case Input.Back ignored -> new Next.Leave();
      case Input.Skip ignored -> new Next.Leave();
      case Input.Typed(var line) -> new Next.Grant(new Wish.ReadAnew(line), choosing);
      case Input.Placed ignored -> Next.again(choosing, "field.place");
    };
  }

  private static Next field(Choosing choosing, String value) {
    for (var field : Field.values()) {
      if (field.code().equals(value)) {
        return Next.ask(new Asked(choosing.habit(), field, false));
      }
    }
    return Next.again(choosing, "field.old");
  }

  private static Next asked(Asked asked, Input input, HabitDraft draft, Scene scene) {
    var menu = new Choosing(asked.habit());
    if (input instanceof Input.Back || input instanceof Input.Skip) {
      return asked.alone() ? new Next.Leave() : Next.ask(menu);
    }
    if (asked.field() == Field.START) {
      return start(asked, input, scene);
    }
    return switch (FieldReading.of(asked.field(), input, draft, scene)) {
      case FieldReading.Changed(var changed) ->
          new Next.Grant(new Wish.Change(asked.habit(), asked.field(), changed), asked);
      case FieldReading.PickDays ignored ->
          Next.ask(new PickingDays(asked.habit(), Weekdays.of(draft.schedule())));
      case FieldReading.Refused(var remark) -> new Next.Ask(asked, remark);
    };
  }

  private static Next start(Asked asked, Input input, Scene scene) {
    Optional<Day> day =
        switch (input) {
          case Input.Chosen(var value) when value.equals("today") -> Optional.of(Day.TODAY);
          case Input.Typed(var text) -> scene.grammar().day(text);
          default -> Optional.empty();
        };
    return day.<Next>map(when ->
            new Next.Grant(new Wish.MoveStart(asked.habit(), when.dateOn(scene.today())), asked))
        .orElseGet(() -> Next.again(asked, "field.day.unclear"));
  }

  private static Next picking(PickingDays picking, Input input, HabitDraft draft, Scene scene) {
    var question = new Asked(picking.habit(), Field.SCHEDULE, false);
    return switch (input) {
      case Input.Chosen(var value) when value.equals("ok") ->
          picking
              .days()
              .schedule()
              .<Next>map(schedule ->
                  new Next.Grant(
                      new Wish.Change(picking.habit(), Field.SCHEDULE, draft.scheduled(schedule)),
                      picking))
              .orElseGet(() -> Next.again(picking, "field.days.none"));
      case Input.Chosen(var value) ->
          picking
              .days()
              .toggled(value)
              .map(days -> Next.ask(new PickingDays(picking.habit(), days)))
              .orElseGet(() -> Next.again(picking, "field.old"));
      case Input.Back ignored -> Next.ask(question);
      case Input.Skip ignored -> Next.ask(question);
      case Input.Typed ignored -> asked(question, input, draft, scene);
      case Input.Placed ignored -> Next.again(picking, "field.place");
    };
  }
}
