package app.unbroken.conversation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A dialogue as it is kept between two messages: a stable name that outlives classes, a version of
 * its form, and flat fields.
 */
public record StoredDialogue(String name, int version, Map<String, String> fields) {
  public StoredDialogue {
    fields = Map.copyOf(fields);
  }

  /**
   * What tells this dialogue from every other, on any machine and for as long as dialogues are
   * kept: it is part of the version that a person's row names.
   */
  public int mark() {
    var digest = sha256();
    add(digest, name);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(version).array());
    new TreeMap<>(fields)
        .forEach((key, value) -> {
          add(digest, key);
          add(digest, value);
        });
    return ByteBuffer.wrap(digest.digest()).getInt();
  }

  /** With its length, or the end of one could be the beginning of the next. */
  private static void add(MessageDigest digest, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
