package app.unbroken.webhook.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
  private final LoggerContext context = new LoggerContext();

  @Test
  void h6_an_event_is_one_line_of_json_whatever_is_in_it() throws Exception {
    var line = encoded("a\r\nb \u001b[31mred {\"level\":\"x\"} \u202e", null);

    assertThat(line.lines()).hasSize(1);
    assertThat(line).endsWith("}\n").doesNotContain("\u001b", "\r");
    assertThat(parsed(line).path("level").asText()).isEqualTo("ERROR");
    assertThat(parsed(line).path("message").asText()).startsWith("a\r\nb ");
  }

  @Test
  void what_a_request_is_about_stands_beside_its_message() throws Exception {
    var line = parsed(encoded("hello", null));

    assertThat(line.path("trace").asText()).isEqualTo("0123456789abcdef");
    assertThat(line.path("workspace").asText()).isEqualTo("main");
    assertThat(line.path("logger").asText()).isEqualTo("app.unbroken.Test");
    assertThat(line.path("at").asText()).endsWith("Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.telegram.org/bot123456789:AAF-abcdefghijklmnopqrstuvwxyz012345/sendMessage",
        "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl",
        "call +49 172 1234567",
        "write to anna.smith@example.org",
        "redis://user:hunter2secret@host"
      })
  void h6_secrets_and_addresses_are_blotted_out(String message) {
    assertThat(encoded(message, null))
        .contains("***")
        .doesNotContain("AAF-abc", "eyJhbGci", "172 1234567", "anna.smith", "hunter2secret");
  }

  @Test
  void h6_of_an_exception_the_message_of_a_library_is_not_told() throws Exception {
    var thrown =
        new IllegalStateException("my secret habit", new RuntimeException("call Anna at 5"));

    var line = encoded("broke", thrown);

    assertThat(line).doesNotContain("secret habit", "Anna");
    assertThat(parsed(line).path("exception").asText())
        .isEqualTo("java.lang.IllegalStateException <- java.lang.RuntimeException");
    assertThat(parsed(line).path("stack")).isNotEmpty();
  }

  private String encoded(String message, @Nullable Throwable thrown) {
    var logger = context.getLogger("app.unbroken.Test");
    var event = new LoggingEvent("here", logger, Level.ERROR, message, thrown, null);
    event.setMDCPropertyMap(Map.of("trace", "0123456789abcdef", "workspace", "main"));
    return new String(new JsonLines().encode(event), UTF_8);
  }

  private static JsonNode parsed(String line) throws Exception {
    return new ObjectMapper().readTree(line);
  }
}
