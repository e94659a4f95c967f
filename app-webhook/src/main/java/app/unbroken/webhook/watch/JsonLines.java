package app.unbroken.webhook.watch;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of JSON for each event. Of an exception it tells classes and places, and its message
 * only where it is one of ours: those of libraries quote what people wrote.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FRAMES = 24;

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    var line = new LinkedHashMap<String, Object>();
    line.put("at", event.getInstant().toString());
    line.put("level", event.getLevel().toString());
    line.put("logger", event.getLoggerName());
    line.put("thread", event.getThreadName());
    line.putAll(event.getMDCPropertyMap());
    line.put("message", Masked.of(event.getFormattedMessage()));
    if (event.getThrowableProxy() != null) {
      line.put("exception", exceptionOf(event.getThrowableProxy()));
      line.put("stack", stackOf(event.getThrowableProxy()));
    }
    return (written(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String written(Map<String, Object> line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException impossible) {
      return "{\"level\":\"ERROR\",\"message\":\"a log line could not be written\"}";
    }
  }

  private static String exceptionOf(@Nullable IThrowableProxy thrown) {
    var chain = new StringBuilder();
    for (var each = thrown; each != null; each = each.getCause()) {
      chain.append(chain.isEmpty() ? "" : " <- ").append(each.getClassName());
      if (each.getClassName().startsWith("app.unbroken.") && each.getMessage() != null) {
        chain.append(": ").append(Masked.of(each.getMessage()));
      }
    }
    return chain.toString();
  }

  private static List<String> stackOf(IThrowableProxy thrown) {
    return Arrays.stream(thrown.getStackTraceElementProxyArray())
        .limit(FRAMES)
        .map(frame -> frame.getStackTraceElement().toString())
        .toList();
  }
}
