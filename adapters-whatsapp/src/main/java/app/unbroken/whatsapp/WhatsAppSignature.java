package app.unbroken.whatsapp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether a webhook call comes from Meta: by a digest over the bytes as they came. Whoever
 * wrote the same JSON anew would get another digest, because Meta escapes what is not ASCII.
 */
public final class WhatsAppSignature {
  public static final String HEADER = "X-Hub-Signature-256";

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern FORM = Pattern.compile("sha256=([0-9a-f]{64})");

  private final SecretKeySpec key;

  /**
   * @param appSecret of the app that the webhook belongs to
   */
  public WhatsAppSignature(String appSecret) {
    key = new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** Whether a header could be a signature at all, which is known before a body is read. */
  public static boolean isWellFormed(@Nullable String header) {
    return header != null && FORM.matcher(header).matches();
  }

  public boolean matches(@Nullable String header, byte[] body) {
    if (header == null) {
      return false;
    }
    var given = FORM.matcher(header);
    return given.matches()
        && MessageDigest.isEqual(HexFormat.of().parseHex(given.group(1)), digest(body));
  }

  /** What the header of a genuine call with this body says. */
  public String of(byte[] body) {
    return "sha256=" + HexFormat.of().formatHex(digest(body));
  }

  private byte[] digest(byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
