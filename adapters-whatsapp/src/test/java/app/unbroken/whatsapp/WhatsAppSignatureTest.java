package app.unbroken.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** A9: only a digest with the app's secret over the bytes as they came is a signature. */
class WhatsAppSignatureTest {
  private static final String BODY =
      "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"changes\":[{\"value\":"
          + "{\"messaging_product\":\"whatsapp\",\"metadata\":{\"display_phone_number\":"
          + "\"15550783881\",\"phone_number_id\":\"106540352242922\"},\"contacts\":[{\"profile\":"
          + "{\"name\":\"Ana Jos\\u00e9\"},\"wa_id\":\"16505551234\"}],\"messages\":[{\"from\":"
          + "\"16505551234\",\"id\":\"wamid.A\",\"timestamp\":\"1760000000\",\"type\":\"text\","
          + "\"text\":{\"body\":\"\\u2705 hecho\"}}]},\"field\":\"messages\"}]}]}";
  private static final String DIGEST =
      "ba7d47ab7e17dadd65320f73cff5133d37d407b6f86ab9176e9ce099a7057c36";

  private final WhatsAppSignature signature = new WhatsAppSignature("test_app_secret");

  @Test
  void the_bytes_as_they_came_with_their_escapes_are_what_is_signed() {
    assertThat(BODY).hasSize(412);
    assertThat(signature.matches("sha256=" + DIGEST, bytes(BODY))).isTrue();
    assertThat(signature.of(bytes(BODY))).isEqualTo("sha256=" + DIGEST);
  }

  @Test
  void the_same_json_written_anew_is_something_else() {
    var anew = BODY.replace("\\u00e9", "é").replace("\\u2705", "✅");

    assertThat(signature.matches("sha256=" + DIGEST, bytes(anew))).isFalse();
  }

  @Test
  void another_app_cannot_sign_for_ours() {
    assertThat(new WhatsAppSignature("other").matches("sha256=" + DIGEST, bytes(BODY))).isFalse();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {"sha256=", "sha1=" + DIGEST, DIGEST, "sha256=" + DIGEST + "0", "SHA256=x"})
  void what_is_no_signature_is_refused_before_a_body_is_read(String header) {
    assertThat(WhatsAppSignature.isWellFormed(header)).isFalse();
    assertThat(signature.matches(header, bytes(BODY))).isFalse();
  }

  @Test
  void the_challenge_is_for_those_who_know_the_token() {
    var token = new VerifyToken("right");

    assertThat(token.accepts("subscribe", "right")).isTrue();
    assertThat(token.accepts("subscribe", "wrong")).isFalse();
    assertThat(token.accepts("unsubscribe", "right")).isFalse();
    assertThat(token.accepts(null, null)).isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
