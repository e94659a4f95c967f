package app.unbroken.delivery.intake;

import java.util.Arrays;

/** An update exactly as it came, byte by byte. Never printed: people's words are in it. */
public final class Raw {
  private final byte[] bytes;

  public Raw(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Raw that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
