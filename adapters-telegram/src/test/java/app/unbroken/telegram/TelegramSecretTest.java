package app.unbroken.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSecretTest {
  private final TelegramSecret secret = TelegramSecret.of("cm9zZXMtYXJlLXJlZA_-1");

  @Test
  void the_right_secret_is_let_in() {
    assertThat(secret.matches("cm9zZXMtYXJlLXJlZA_-1")).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "cm9zZXMtYXJlLXJlZA_-2", "cm9zZXMtYXJlLXJlZA_-1 ", "c"})
  void anything_else_is_not(String header) {
    assertThat(secret.matches(header)).isFalse();
  }

  @Test
  void a_header_of_a_megabyte_is_not_even_digested() {
    var header = "x".repeat(1 << 20);
    secret.matches("warm");
    var start = System.nanoTime();

    assertThat(secret.matches(header)).isFalse();

    assertThat(System.nanoTime() - start).isLessThan(5_000_000);
  }

  @Test
  void while_it_rotates_both_are_let_in() {
    var rotating = TelegramSecret.rotating("new", "old");

    assertThat(rotating.matches("new")).isTrue();
    assertThat(rotating.matches("old")).isTrue();
    assertThat(rotating.matches("older")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "ümlaut"})
  void what_telegram_would_refuse_is_no_secret(String malformed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TelegramSecret.of(malformed))
        .withMessageNotContaining("space");
    assertThat(TelegramSecret.isWellFormed(malformed)).isFalse();
  }

  @Test
  void a_secret_has_256_characters_at_most() {
    assertThat(TelegramSecret.isWellFormed("x".repeat(256))).isTrue();
    assertThat(TelegramSecret.isWellFormed("x".repeat(257))).isFalse();
  }
}
