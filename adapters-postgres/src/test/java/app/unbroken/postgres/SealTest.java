package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealTest {
  private static final String TOKEN = "123456:ABC";
  private static final String PLACE = "main|bot|token";

  private final String oldKey = Seal.freshKey();
  private final Seal seal = Seal.of(oldKey);

  @Test
  void h18_what_was_sealed_opens_at_its_place_alone() {
    var sealed = seal.seal(TOKEN, PLACE);

    assertThat(seal.open(sealed, PLACE)).isEqualTo(TOKEN);
    assertThatThrownBy(() -> seal.open(sealed, "main|other|token"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_sealed_value_shows_nothing_and_is_another_each_time() {
    var sealed = seal.seal(TOKEN, PLACE);

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("ABC");
    assertThat(seal.seal(TOKEN, PLACE)).isNotEqualTo(sealed);
  }

  @Test
  void h18_no_bit_of_it_can_be_changed() {
    var sealed = seal.seal(TOKEN, PLACE);

    for (var index = 0; index < sealed.length; index++) {
      var altered = sealed.clone();
      altered[index] ^= 1;
      assertThatThrownBy(() -> seal.open(altered, PLACE))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageNotContaining(TOKEN);
    }
    assertThatThrownBy(() -> seal.open(new byte[3], PLACE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void h18_while_keys_rotate_the_new_one_seals_and_the_old_one_still_opens() {
    var newKey = Seal.freshKey();
    var rotating = Seal.of(newKey + "," + oldKey);

    assertThat(rotating.open(seal.seal(TOKEN, PLACE), PLACE)).isEqualTo(TOKEN);
    assertThat(Seal.of(newKey).open(rotating.seal(TOKEN, PLACE), PLACE)).isEqualTo(TOKEN);
    assertThatThrownBy(() -> Seal.of(newKey).open(seal.seal(TOKEN, PLACE), PLACE))
        .hasMessageContaining("unknown key");
  }

  @Test
  void a_wrong_key_is_refused_without_being_repeated() {
    assertThatThrownBy(() -> Seal.of("c2hvcnQ="))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("c2hvcnQ");
    assertThatThrownBy(() -> Seal.of("not base64!"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("not base64!");
  }
}
