package app.unbroken.conversation.dialogue;

import app.unbroken.conversation.grammar.Length;
import app.unbroken.conversation.question.Input;
import app.unbroken.conversation.question.Scene;
import app.unbroken.habit.HabitId;
import org.jspecify.annotations.Nullable;

/** A pause of one habit, or a vacation from all of them. */
public sealed interface RestDialogue extends Dialogue {
  /** What is to rest: one of the habits or everything. */
  record AskedWhat() implements RestDialogue {
    @Override
    public Station station() {
      return Station.REST_WHAT;
    }
  }

  /**
   * Until when.
   *
   * @param habit null for all of them
   */
  record AskedUntil(@Nullable HabitId habit) implements RestDialogue {
    @Override
    public Station station() {
      return Station.REST_UNTIL;
    }
  }

  static Next next(RestDialogue state, Input input, Scene scene) {
    return switch (state) {
      case AskedWhat asked -> what(asked, input);
      case AskedUntil asked -> until(asked, input, scene);
    };
  }

  private static Next what(AskedWhat asked, Input input) {
    return switch (input) {
      case Input.Chosen(var value) when value.equals("all") -> Next.ask(new AskedUntil(null));
      case Input.Chosen ignored -> Next.again(asked, "field.old");
      case Input.Back ignored -> new Next.Leave();
      case Input.Skip ignored -> new Next.Leave();
      case Input.Typed ignored -> Next.again(asked, "field.choose");
      case Input.Placed ignored -> Next.again(asked, "field.place");
    };
  }

  private static Next until(AskedUntil asked, Input input, Scene scene) {
    return switch (input) {
      case Input.Chosen(var value) when value.equals("open") ->
          granted(asked, new Length.Open(), scene);
      case Input.Chosen(var value) when value.matches("\\d{1,3}") && !value.matches("0+") ->
          granted(asked, new Length.Days(Integer.parseInt(value)), scene);
      case Input.Typed(var text) ->
          scene
              .grammar()
              .length(text)
              .map(length -> granted(asked, length, scene))
              .orElseGet(() -> Next.again(asked, "rest.until.unclear"));
      case Input.Chosen ignored -> Next.again(asked, "field.old");
      case Input.Back ignored -> Next.ask(new AskedWhat());
      case Input.Skip ignored -> granted(asked, new Length.Open(), scene);
      case Input.Placed ignored -> Next.again(asked, "field.place");
    };
  }

  private static Next granted(AskedUntil asked, Length length, Scene scene) {
    var last = length.lastDay(scene.today()).orElse(null);
    var habit = asked.habit();
    var wish = habit == null ? new Wish.Vacation(last) : new Wish.Pause(habit, last);
    return new Next.Grant(wish, asked);
  }
}
