package app.unbroken.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCodeTest {
  private static final LinkId LINK = new LinkId(new UUID(1, 2));
  private static final LinkId OTHER = new LinkId(new UUID(1, 3));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "K7QM-2F9X-TR40",
        "k7qm2f9xtr40",
        " K7QM 2F9X TR4O ",
        "k7qm–2f9x—tr4o",
        "K7QM_2F9X_TR40"
      })
  void a_code_is_read_however_it_was_typed(String typed) {
    assertThat(LinkCode.parse(typed)).contains(new LinkCode("K7QM2F9XTR40"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "K7QM-2F9X", "K7QM-2F9X-TR4P-9", "vera@example.org", "К7QM-2F9X-TR4P"})
  void anything_else_is_no_code(String typed) {
    assertThat(LinkCode.parse(typed)).isEmpty();
  }

  @Test
  void it_is_shown_in_groups_and_never_printed() {
    var code = new LinkCode("K7QM2F9XTR40");

    assertThat(code.typed()).isEqualTo("K7QM-2F9X-TR40");
    assertThat(code.toString()).doesNotContain("QM2F9XTR40");
  }

  @Test
  void a_digest_is_of_one_link_only() {
    var code = new LinkCode("K7QM2F9XTR40");

    assertThat(code.isDigestedAs(LINK, code.digest(LINK))).isTrue();
    assertThat(code.isDigestedAs(OTHER, code.digest(LINK))).isFalse();
    assertThat(new LinkCode("K7QM2F9XTR41").isDigestedAs(LINK, code.digest(LINK))).isFalse();
  }

  @Test
  void no_two_of_many_are_equal_and_every_character_comes_everywhere() {
    var chance = new Random(1);
    var codes = new HashSet<String>();
    var places = new HashSet<String>();
    for (var number = 0; number < 20_000; number++) {
      var characters = LinkCode.random(chance).characters();
      codes.add(characters);
      for (var place = 0; place < characters.length(); place++) {
        places.add(place + "" + characters.charAt(place));
      }
    }

    assertThat(codes).hasSize(20_000);
    assertThat(places).hasSize(12 * 32);
  }

  /**
   * The arithmetic of docs/linking.md: the locator finds, and is worth nothing to a guesser; the
   * workspace listens to so many wrong codes in ten minutes and no more.
   */
  @Test
  void guessing_succeeds_less_than_once_in_a_million_days() {
    var secret = Math.pow(32, 10);
    var windowsOfADay = 24 * 60 / Linker.WINDOW.toMinutes();
    var guessesOfADay = windowsOfADay * Linker.TRIES_OF_ALL;
    var codesThatOneGuessCanHit = 1_000;

    assertThat(secret).isGreaterThanOrEqualTo(Math.pow(2, 50));
    assertThat(guessesOfADay * codesThatOneGuessCanHit / secret).isLessThan(1e-6);
  }
}
