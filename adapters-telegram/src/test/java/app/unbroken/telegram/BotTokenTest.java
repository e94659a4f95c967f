package app.unbroken.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BotTokenTest {

  @Test
  void a_token_is_never_printed() {
    assertThat(new BotToken("123456:AAsecret").toString()).isEqualTo("BotToken[123456]");
  }

  @Test
  void what_is_no_token_is_refused_without_being_quoted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BotToken("123456:AA secret"))
        .withMessageNotContaining("secret");
  }
}
