package app.unbroken.redis;

import static app.unbroken.redis.ByteForm.check;
import static app.unbroken.redis.ByteForm.count;
import static app.unbroken.redis.ByteForm.text;
import static app.unbroken.redis.ByteForm.write;

import app.unbroken.conversation.StoredDialogue;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The written form of a dialogue and its version: numbers and texts with their lengths, nothing
 * that names a class. It is read to the last byte or not at all.
 */
final class DialogueBytes {
  private static final byte FORM = 1;
  private static final int MOST_FIELDS = 10_000;

  private DialogueBytes() {}

  record Versioned(long version, StoredDialogue dialogue) {}

  static byte[] of(long version, StoredDialogue dialogue) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeLong(version);
      write(dialogue.name(), out);
      out.writeInt(dialogue.version());
      out.writeInt(dialogue.fields().size());
      for (var field : new TreeMap<>(dialogue.fields()).entrySet()) {
        write(field.getKey(), out);
        write(field.getValue(), out);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail", impossible);
    }
    return bytes.toByteArray();
  }

  /** Throws an {@link IllegalArgumentException} for anything but what {@link #of} writes. */
  static Versioned read(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    try {
      check(in.get() == FORM);
      var version = in.getLong();
      var name = text(in);
      var form = in.getInt();
      var fields = fields(in);
      check(!in.hasRemaining());
      return new Versioned(version, new StoredDialogue(name, form, fields));
    } catch (BufferUnderflowException cut) {
      throw new IllegalArgumentException("a dialogue that was cut off", cut);
    }
  }

  private static Map<String, String> fields(ByteBuffer in) {
    var count = count(in, MOST_FIELDS);
    var fields = new HashMap<String, String>();
    for (var field = 0; field < count; field++) {
      check(fields.put(text(in), text(in)) == null);
    }
    return fields;
  }
}
