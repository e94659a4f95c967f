package app.unbroken.conversation.dialogue;

import app.unbroken.conversation.grammar.Grammar;
import app.unbroken.conversation.grammar.Lexicon;
import app.unbroken.conversation.grammar.Understood;
import app.unbroken.conversation.question.Field;
import app.unbroken.conversation.question.FieldReading;
import app.unbroken.conversation.question.Input;
import app.unbroken.conversation.question.Remark;
import app.unbroken.conversation.question.Scene;
import app.unbroken.conversation.question.Weekdays;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitName;
import java.util.List;
import java.util.Optional;

/**
 * A new habit: four questions, or one line; then a preview that can be changed until it is right.
 */
public sealed interface NewHabitDialogue extends Dialogue {
  /** What is decided before anything was answered; the name is a placeholder. */
  HabitDraft BLANK = HabitDraft.daily(new HabitName("✳"));

  HabitDraft draft();

  /**
   * One of the questions.
   *
   * @param returning whether it was asked from the preview, and leads back there
   */
  record Asked(HabitDraft draft, Field field, boolean returning) implements NewHabitDialogue {
    @Override
    public Station station() {
      return Station.NEW_HABIT_FIELD;
    }

    @Override
    public String step() {
      return station().code() + field.code();
    }
  }

  record PickingDays(HabitDraft draft, Weekdays days, boolean returning)
      implements NewHabitDialogue {
    @Override
    public Station station() {
      return Station.NEW_HABIT_DAYS;
    }
  }

  /** A line that can be read in several ways; each reading is a whole draft. */
  record Doubted(HabitDraft draft, List<HabitDraft> readings) implements NewHabitDialogue {
    public Doubted {
      readings = List.copyOf(readings);
    }

    @Override
    public Station station() {
      return Station.NEW_HABIT_DOUBT;
    }
  }

  record Previewed(HabitDraft draft) implements NewHabitDialogue {
    @Override
    public Station station() {
      return Station.NEW_HABIT_PREVIEW;
    }
  }

  /** Which field of the preview is to be changed. */
  record Choosing(HabitDraft draft) implements NewHabitDialogue {
    @Override
    public Station station() {
      return Station.NEW_HABIT_CHANGE;
    }
  }

  static NewHabitDialogue begin() {
    return new Asked(BLANK, Field.NAME, false);
  }

  /** Where a line that describes a habit leads. */
  static NewHabitDialogue from(Understood.Create create) {
    return create.doubts().stream()
        .filter(doubt -> doubt.readings().size() > 1)
        .findFirst()
        .<NewHabitDialogue>map(doubt -> new Doubted(create.draft(), doubt.readings()))
        .orElseGet(() -> new Previewed(create.draft()));
  }

  /** A line that says more about a habit than its name. */
  static Optional<NewHabitDialogue> described(String line, Grammar grammar) {
    return grammar.understand(line, Lexicon.EMPTY) instanceof Understood.Create create
            && !HabitDraft.daily(create.draft().look().name()).equals(create.draft())
        ? Optional.of(from(create))
        : Optional.empty();
  }

  @Override
  default boolean isWorthKeeping() {
    return !draft().equals(BLANK);
  }

  static Next next(NewHabitDialogue state, Input input, Scene scene) {
    return switch (state) {
      case Asked asked -> asked(asked, input, scene);
      case PickingDays picking -> picking(picking, input, scene);
      case Doubted doubted -> doubted(doubted, input);
      case Previewed previewed -> previewed(previewed, input, scene);
      case Choosing choosing -> choosing(choosing, input);
    };
  }

  private static Next asked(Asked asked, Input input, Scene scene) {
    if (input instanceof Input.Back) {
      return before(asked);
    }
    var whole =
        asked.field() == Field.NAME ? wholeLine(asked, input, scene) : Optional.<Next>empty();
    if (whole.isPresent()) {
      return whole.get();
    }
    return switch (FieldReading.of(asked.field(), input, asked.draft(), scene)) {
      case FieldReading.Changed(var draft) -> after(asked.field(), draft, asked.returning());
      case FieldReading.PickDays ignored ->
          Next.ask(
              new PickingDays(
                  asked.draft(), Weekdays.of(asked.draft().schedule()), asked.returning()));
      case FieldReading.Refused(var remark) -> new Next.Ask(asked, remark);
    };
  }

  /** Whoever answers "what is it called?" with the whole habit has answered everything. */
  private static Optional<Next> wholeLine(Asked asked, Input input, Scene scene) {
    return !asked.returning() && input instanceof Input.Typed(var text)
        ? described(text, scene.grammar()).map(Next::ask)
        : Optional.empty();
  }

  private static Next before(Asked asked) {
    if (asked.returning()) {
      return Next.ask(new Previewed(asked.draft()));
    }
    var index = Field.GUIDED.indexOf(asked.field());
    return index <= 0
        ? new Next.Leave()
        : Next.ask(new Asked(asked.draft(), Field.GUIDED.get(index - 1), false));
  }

  private static Next after(Field field, HabitDraft draft, boolean returning) {
    var index = Field.GUIDED.indexOf(field) + 1;
    return returning || index == 0 || index == Field.GUIDED.size()
        ? Next.ask(new Previewed(draft))
        : Next.ask(new Asked(draft, Field.GUIDED.get(index), false));
  }

  private static Next picking(PickingDays picking, Input input, Scene scene) {
    return switch (input) {
      case Input.Chosen(var value) when value.equals("ok") ->
          picking
              .days()
              .schedule()
              .map(schedule -> picked(picking, picking.draft().scheduled(schedule)))
              .orElseGet(() -> Next.again(picking, "field.days.none"));
      case Input.Chosen(var value) ->
          picking
              .days()
              .toggled(value)
              .map(days -> Next.ask(new PickingDays(picking.draft(), days, picking.returning())))
              .orElseGet(() -> Next.again(picking, "field.old"));
      case Input.Back ignored ->
          Next.ask(new Asked(picking.draft(), Field.SCHEDULE, picking.returning()));
      case Input.Typed ignored -> asked(asScheduleQuestion(picking), input, scene);
      case Input.Skip ignored -> Next.again(picking, "field.days.none");
      case Input.Placed ignored -> Next.again(picking, "field.place");
    };
  }

  private static Asked asScheduleQuestion(PickingDays picking) {
    return new Asked(picking.draft(), Field.SCHEDULE, picking.returning());
  }

  private static Next picked(PickingDays picking, HabitDraft draft) {
    return after(Field.SCHEDULE, draft, picking.returning());
  }

  private static Next doubted(Doubted doubted, Input input) {
    return switch (input) {
      case Input.Chosen(var value) when value.matches("\\d") -> {
        var index = Integer.parseInt(value);
        yield index < doubted.readings().size()
            ? Next.ask(new Previewed(doubted.readings().get(index)))
            : Next.again(doubted, "field.old");
      }
      case Input.Back ignored -> new Next.Leave();
      case Input.Skip ignored -> Next.ask(new Previewed(doubted.draft()));
      case Input.Chosen ignored -> Next.again(doubted, "field.old");
      case Input.Typed ignored -> Next.again(doubted, "field.choose");
      case Input.Placed ignored -> Next.again(doubted, "field.place");
    };
  }

  private static Next previewed(Previewed previewed, Input input, Scene scene) {
    return switch (input) {
      case Input.Chosen(var value) when value.equals("ok") ->
          new Next.Grant(
              new Wish.Begin(previewed.draft()), new Asked(previewed.draft(), Field.NAME, true));
      case Input.Chosen(var value) when value.equals("change") ->
          Next.ask(new Choosing(previewed.draft()));
      case Input.Chosen ignored -> Next.again(previewed, "field.old");
      case Input.Back ignored -> Next.ask(new Choosing(previewed.draft()));
      case Input.Skip ignored -> Next.again(previewed, "new.choose");
      case Input.Placed ignored -> Next.again(previewed, "field.place");
      case Input.Typed(var text) ->
          scene.grammar().understand(text, Lexicon.EMPTY) instanceof Understood.Create create
                  && create.doubts().isEmpty()
              ? instead(previewed.draft(), create.draft())
              : Next.again(previewed, "new.choose");
    };
  }

  /** Most correct what was misunderstood; some believe that the one before has begun already. */
  private static Next instead(HabitDraft before, HabitDraft draft) {
    var name = before.look().name();
    return draft.look().name().soundsLike(name)
        ? Next.ask(new Previewed(draft))
        : new Next.Ask(new Previewed(draft), Remark.of("new.instead", name.value()));
  }

  private static Next choosing(Choosing choosing, Input input) {
    return switch (input) {
      case Input.Chosen(var value) ->
          Field.BEFORE_BEGINNING.stream()
              .filter(field -> field.code().equals(value))
              .findFirst()
              .map(field -> Next.ask(new Asked(choosing.draft(), field, true)))
              .orElseGet(() -> Next.again(choosing, "field.old"));
      case Input.Back ignored -> Next.ask(new Previewed(choosing.draft()));
      case Input.Skip ignored -> Next.ask(new Previewed(choosing.draft()));
      case Input.Typed ignored -> Next.again(choosing, "field.choose");
      case Input.Placed ignored -> Next.again(choosing, "field.place");
    };
  }
}
