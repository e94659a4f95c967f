package app.unbroken.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with AES-256-GCM, each bound to the place it is kept at, so that a value copied
 * from one row into another cannot be opened. The first key seals, every key opens; a sealed value
 * begins with four bytes that name its key.
 */
public final class Seal {
  private static final int KEY_BYTES = 32;
  private static final int NAME_BYTES = 4;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final List<Key> keys;
  private final SecureRandom random = new SecureRandom();

  @SuppressWarnings("ArrayRecordComponent") // compared byte by byte where it matters
  private record Key(byte[] name, SecretKeySpec secret) {
    static Key of(byte[] bytes) {
      if (bytes.length != KEY_BYTES) {
        throw new IllegalArgumentException("an encryption key has 32 bytes, not " + bytes.length);
      }
      return new Key(Arrays.copyOf(sha256(bytes), NAME_BYTES), new SecretKeySpec(bytes, "AES"));
    }
  }

  private Seal(List<Key> keys) {
    this.keys = keys;
  }

  /**
   * Keys in base64, separated by commas, the current one first.
   *
   * @throws IllegalArgumentException with a message that repeats nothing of them
   */
  public static Seal of(String encodedKeys) {
    try {
      return new Seal(
          Arrays.stream(encodedKeys.split(","))
              .map(encoded -> Key.of(Base64.getDecoder().decode(encoded.strip())))
              .toList());
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("encryption keys are 32 bytes each, in base64");
    }
  }

  /** A key for whoever has none yet. */
  public static String freshKey() {
    var bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  byte[] seal(String secret, String place) {
    var key = keys.getFirst();
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var sealed =
        crypt(Cipher.ENCRYPT_MODE, key, nonce, place, secret.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(NAME_BYTES + NONCE_BYTES + sealed.length)
        .put(key.name)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /**
   * @throws IllegalStateException if it was sealed with another key or for another place, or
   *     altered
   */
  String open(byte[] sealed, String place) {
    if (sealed.length < NAME_BYTES + NONCE_BYTES) {
      throw new IllegalStateException("a sealed value is cut off: " + place);
    }
    var name = Arrays.copyOf(sealed, NAME_BYTES);
    var nonce = Arrays.copyOfRange(sealed, NAME_BYTES, NAME_BYTES + NONCE_BYTES);
    var rest = Arrays.copyOfRange(sealed, NAME_BYTES + NONCE_BYTES, sealed.length);
    var key =
        keys.stream()
            .filter(each -> Arrays.equals(each.name, name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("sealed with an unknown key: " + place));
    return new String(crypt(Cipher.DECRYPT_MODE, key, nonce, place, rest), StandardCharsets.UTF_8);
  }

  private static byte[] crypt(int mode, Key key, byte[] nonce, String place, byte[] input) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key.secret, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a sealed value does not open: " + place, broken);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
