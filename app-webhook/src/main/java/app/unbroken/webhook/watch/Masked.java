package app.unbroken.webhook.watch;

import java.util.regex.Pattern;

/** The last net under log lines: what looks like a secret or a person's address is blotted out. */
final class Masked {
  private static final Pattern SECRETS =
      Pattern.compile(
          "\\d{6,}:[\\w-]{30,}" // the token of a bot
              + "|eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*" // a JSON web token
              + "|\\+\\d[\\d ]{6,18}\\d" // a telephone number
              + "|[\\w.+-]+@[\\w-]+\\.[\\w.-]+" // a mail address
              + "|(?<=//)[^/\\s:@]+:[^/\\s@]+(?=@)"); // user and password of an address

  private Masked() {}

  static String of(String text) {
    return SECRETS.matcher(text).replaceAll("***");
  }
}
