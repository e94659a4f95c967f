package app.unbroken.whatsapp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * What Meta has to know when somebody enters the address of a webhook. Digests are compared, so
 * that neither a length nor a first wrong character shows in the time it takes.
 */
public final class VerifyToken {
  private static final int MAX_LENGTH = 1_024;

  private final byte[] expected;

  public VerifyToken(String token) {
    expected = digest(token);
  }

  /** Whether a verification is to be answered with its challenge. */
  public boolean accepts(@Nullable String mode, @Nullable String token) {
    return "subscribe".equals(mode)
        && token != null
        && token.length() <= MAX_LENGTH
        && MessageDigest.isEqual(expected, digest(token));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
