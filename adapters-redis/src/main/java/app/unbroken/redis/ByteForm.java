package app.unbroken.redis;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Texts with their lengths, and doubts about what is read. */
final class ByteForm {
  private ByteForm() {}

  static void write(String text, DataOutputStream out) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(ByteBuffer in) {
    var length = in.getInt();
    check(length >= 0 && length <= in.remaining());
    var bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static int count(ByteBuffer in, int most) {
    var count = in.getInt();
    check(count >= 0 && count <= most);
    return count;
  }

  static void check(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("neither a dialogue nor a page");
    }
  }
}
