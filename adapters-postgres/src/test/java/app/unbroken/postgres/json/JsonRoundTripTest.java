package app.unbroken.postgres.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.fixtures.Person;
import app.unbroken.fixtures.RandomLife;
import app.unbroken.journal.Scope;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That whatever people do is read as it was written, in any life. */
class JsonRoundTripTest {
  private static final int LIVES = 20;
  private static final int ACTS = 100;

  private final long seed = Long.getLong("seed", new Random().nextLong());

  @Test
  void people_habits_and_changes_are_read_as_they_were_written() {
    var habits = 0;
    var changes = 0;
    for (var number = 0; number < LIVES; number++) {
      var ann = Person.somebody();
      var life = new RandomLife(ann, seed + number);
      for (var count = 0; count < ACTS; count++) {
        var act = "-Dseed=" + seed + " life " + number + ": " + life.act();
        var book = ann.book(Scope.EVERYTHING);
        var user = book.user();
        assertThat(UserJson.read(user.id(), UserJson.text(user))).as(act).isEqualTo(user);
        for (var habit : book.habits()) {
          assertThat(HabitJson.read(user.id(), habit.id(), HabitJson.text(habit)))
              .as(act)
              .isEqualTo(habit);
          habits++;
        }
        if (!book.actions().isEmpty()) {
          var written = book.actions().getFirst().deed().changes();
          assertThat(ChangeJson.read(user.id(), ChangeJson.text(written)))
              .as(act)
              .isEqualTo(written);
          changes += written.size();
        }
        life.wait(1);
      }
    }
    assertThat(habits).isGreaterThan(1_000);
    assertThat(changes).isGreaterThan(1_000);
  }

  @Test
  void fields_of_a_dialogue_are_read_as_they_were_written() {
    var fields = Map.of("", "empty", "name", "\"👨‍👩‍👧\\ \u0001 \u202e", "day", "");

    assertThat(FieldsJson.read(FieldsJson.text(fields))).isEqualTo(fields);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "{", "[]", "null", "{\"v\": 999}", "{}"})
  void what_nobody_here_wrote_is_refused_by_one_name(String text) {
    var user = new UserId(WorkspaceId.DEFAULT, new UUID(0, 1));

    assertThatThrownBy(() -> UserJson.read(user, text)).isInstanceOf(UnreadableException.class);
  }
}
