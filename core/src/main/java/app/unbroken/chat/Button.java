package app.unbroken.chat;

import java.nio.charset.StandardCharsets;

/**
 * Something to tap.
 *
 * @param label what the person reads
 * @param data what comes back: 64 bytes at most, because Telegram refuses more
 * @param hint a second, smaller line where the messenger has room for it, or empty
 */
public record Button(String label, String data, String hint) {
  public static final int MAX_DATA_BYTES = 64;

  public Button {
    if (label.isBlank()) {
      throw new IllegalArgumentException("a button has a label");
    }
    var bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (bytes == 0 || bytes > MAX_DATA_BYTES || !data.equals(data.strip())) {
      throw new IllegalArgumentException("button data is 1-64 bytes, not " + bytes + ": " + data);
    }
  }

  public Button(String label, String data) {
    this(label, data, "");
  }
}
