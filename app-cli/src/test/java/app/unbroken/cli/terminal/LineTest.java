package app.unbroken.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

  @Test
  void what_does_not_begin_with_a_colon_is_for_the_bot() {
    assertThat(Line.read("  read 20 pages ")).isEqualTo(new Line.Message("read 20 pages"));
    assertThat(Line.read("/today")).isEqualTo(new Line.Message("/today"));
    assertThat(Line.read("# 1")).isEqualTo(new Line.Message("# 1"));
  }

  @Test
  void a_number_behind_a_hash_taps_a_button() {
    assertThat(Line.read("#12")).isEqualTo(new Line.Tap(12));
  }

  @Test
  void colon_words_steer_the_terminal() {
    assertThat(Line.read(":sleep pt8h")).isEqualTo(new Line.Sleep(Duration.ofHours(8)));
    assertThat(Line.read(":location 55.75 -37.6")).isEqualTo(new Line.Location(55.75, -37.6));
    assertThat(Line.read(":QUIT")).isEqualTo(new Line.Quit());
    assertThat(Line.read("")).isEqualTo(new Line.Blank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":sleep",
        ":sleep soon",
        ":sleep -PT1H",
        ":sleep P4000D",
        ":location 91 0",
        ":location x y",
        ":location 1",
        ":location NaN NaN",
        ":what"
      })
  void anything_else_behind_a_colon_gets_advice(String typed) {
    assertThat(Line.read(typed)).isInstanceOf(Line.Wrong.class);
  }
}
