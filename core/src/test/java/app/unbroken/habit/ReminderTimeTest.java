package app.unbroken.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.conversation.grammar.Grammar;
import app.unbroken.user.Language;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderTimeTest {
  /** Seconds in the time: a bell that is looked for by the minute would never ring. */
  @Test
  void a_reminder_with_seconds_in_its_time_cannot_be_made() {
    assertThatThrownBy(() -> ReminderTime.daily(LocalTime.of(9, 0, 30)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("09:00:30");
  }

  @Test
  void a_time_typed_with_seconds_rings_at_its_minute_or_is_asked_about_again() {
    for (var language : Language.values()) {
      assertThat(Grammar.of(language).reminders("9:00:30").orElse(List.of()))
          .allMatch(time -> time.at().getSecond() == 0);
    }
  }
}
