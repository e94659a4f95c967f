package app.unbroken.conversation.dialogue;

import app.unbroken.conversation.question.CommonHabit;
import app.unbroken.conversation.question.Input;
import java.util.EnumSet;
import java.util.Set;

/** The first habits: common ones with one tap each, as many as wanted. */
public sealed interface WelcomeDialogue extends Dialogue {
  record Picking(Set<CommonHabit> picked) implements WelcomeDialogue {
    public Picking {
      picked = Set.copyOf(picked);
    }

    public Picking with(CommonHabit habit) {
      var more = EnumSet.of(habit);
      more.addAll(picked);
      return new Picking(more);
    }

    @Override
    public Station station() {
      return Station.WELCOME_HABITS;
    }
  }

  static WelcomeDialogue begin() {
    return new Picking(Set.of());
  }

  @Override
  default boolean isWorthKeeping() {
    return true;
  }

  static Next next(WelcomeDialogue state, Input input) {
    return switch (state) {
      case Picking picking -> picking(picking, input);
    };
  }

  private static Next picking(Picking picking, Input input) {
    return switch (input) {
      case Input.Chosen(var value) when value.equals("ok") ->
          new Next.Grant(new Wish.Start(), picking);
      case Input.Chosen(var value) when value.equals("own") -> Next.ask(NewHabitDialogue.begin());
      case Input.Chosen(var value) ->
          CommonHabit.ofCode(value)
              .<Next>map(habit -> new Next.Grant(new Wish.BeginCommon(habit), picking))
              .orElseGet(() -> Next.again(picking, "field.old"));
      case Input.Typed(var line) -> new Next.Grant(new Wish.ReadAnew(line), picking);
      case Input.Skip ignored -> new Next.Grant(new Wish.Start(), picking);
      case Input.Back ignored -> Next.ask(new ZoneDialogue.Asked(true));
      case Input.Placed ignored -> Next.again(picking, "field.place");
    };
  }
}
