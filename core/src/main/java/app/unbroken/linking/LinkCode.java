package app.unbroken.linking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What proves that whoever types it can read the other side: twelve characters of an alphabet in
 * which none is mistaken for another. The first two find the code, so that a wrong try can be
 * counted against it; the other ten are the secret of 50 bits.
 */
public record LinkCode(String characters) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;
  private static final int LOCATOR = 2;
  private static final int GROUP = 4;

  public LinkCode {
    if (!isCode(characters)) {
      throw new IllegalArgumentException("a code has " + LENGTH + " characters of its alphabet");
    }
  }

  public static LinkCode random(RandomGenerator chance) {
    var characters = new StringBuilder();
    for (var index = 0; index < LENGTH; index++) {
      characters.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
    }
    return new LinkCode(characters.toString());
  }

  /** A code however it was typed: gaps, dashes and case make no difference, nor O for 0. */
  public static Optional<LinkCode> parse(String typed) {
    var characters =
        typed
            .replaceAll("[\\s_–—-]+", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1')
            .replace('U', 'V');
    return isCode(characters) ? Optional.of(new LinkCode(characters)) : Optional.empty();
  }

  /** The part that finds it, worth nothing by itself. */
  public String locator() {
    return characters.substring(0, LOCATOR);
  }

  /** K7QM-2F9X-TR4P. */
  public String typed() {
    return characters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  /** What is kept of it; another one for each link. */
  public String digest(LinkId link) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(link.value().toString().getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of()
          .formatHex(digest.digest(characters.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Takes as long for a wrong code as for a right one. */
  boolean isDigestedAs(LinkId link, String digest) {
    return MessageDigest.isEqual(
        digest(link).getBytes(StandardCharsets.US_ASCII),
        digest.getBytes(StandardCharsets.US_ASCII));
  }

  /** Whoever prints an object by mistake prints no secret. */
  @Override
  public String toString() {
    return "LinkCode[" + locator() + "…]";
  }

  private static boolean isCode(String characters) {
    return characters.length() == LENGTH
        && characters.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0);
  }
}
