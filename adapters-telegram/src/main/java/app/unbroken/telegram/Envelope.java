package app.unbroken.telegram;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form of every answer of the Bot API. */
record Envelope(
    boolean ok,
    int errorCode,
    @Nullable String description,
    @Nullable Parameters parameters,
    @Nullable JsonNode result) {

  private static final Parameters NONE = new Parameters(0, 0);
  private static final ObjectReader READER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(Envelope.class);

  record Parameters(int retryAfter, long migrateToChatId) {}

  static Answer read(int status, byte[] answer) {
    try {
      Envelope envelope = READER.readValue(answer);
      return envelope == null ? odd(status) : envelope.answer(status);
    } catch (IOException e) {
      return odd(status);
    }
  }

  private Answer answer(int status) {
    if (ok) {
      return result == null ? odd(status) : new Answer.Given(result);
    }
    var code = errorCode == 0 ? status : errorCode;
    if (code < 400 || code >= 500) {
      return odd(code);
    }
    var more = Objects.requireNonNullElse(parameters, NONE);
    return new Answer.Declined(
        code,
        Objects.requireNonNullElse(description, ""),
        Duration.ofSeconds(more.retryAfter()),
        more.migrateToChatId());
  }

  /** A server in trouble, or something on the way that is no Bot API at all. */
  private static Answer odd(int status) {
    var why = "status " + status + " without an answer";
    var perhapsDone = status < 300 || status > 503;
    return perhapsDone ? new Answer.Unclear(why) : new Answer.Unheard(why);
  }
}
