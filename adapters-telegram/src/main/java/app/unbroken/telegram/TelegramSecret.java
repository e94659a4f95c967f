package app.unbroken.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether a webhook call comes from Telegram: by the secret in its header, compared before a
 * byte of the body is read. Digests are compared instead of texts, so that neither the length nor
 * the first wrong character shows in the time it takes.
 */
public final class TelegramSecret {
  public static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final int MAX_LENGTH = 256;

  private final List<byte[]> accepted;

  private TelegramSecret(List<byte[]> accepted) {
    this.accepted = accepted;
  }

  public static TelegramSecret of(String secret) {
    return new TelegramSecret(List.of(digest(checked(secret))));
  }

  /** While a secret is being replaced: calls that were under way still carry the old one. */
  public static TelegramSecret rotating(String current, String previous) {
    return new TelegramSecret(List.of(digest(checked(current)), digest(checked(previous))));
  }

  /** What Telegram accepts as a secret: 1-256 of A-Z a-z 0-9 _ and -. */
  public static boolean isWellFormed(String secret) {
    return FORM.matcher(secret).matches();
  }

  public boolean matches(@Nullable String header) {
    if (header == null || header.length() > MAX_LENGTH) {
      return false;
    }
    var given = digest(header);
    var matches = false;
    for (var secret : accepted) {
      matches |= MessageDigest.isEqual(secret, given);
    }
    return matches;
  }

  private static String checked(String secret) {
    if (!isWellFormed(secret)) {
      throw new IllegalArgumentException("a webhook secret is 1-256 of A-Z a-z 0-9 _ and -");
    }
    return secret;
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
