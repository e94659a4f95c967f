package app.unbroken.whatsapp;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What travels with a message and comes back with everything that is told of it: the letter, and
 * the template that it was sent as, because a status names none.
 *
 * @param template its name and its language, empty for a free message
 */
record Reference(String letter, String template) {
  private static final int LIMIT = 512;
  private static final Pattern FORM =
      Pattern.compile("([1-9][0-9]{0,17})(?: ([A-Za-z0-9_]+/[A-Za-z_]{2,12}))?");

  static Optional<Reference> read(String written) {
    var found = FORM.matcher(written);
    if (!found.matches()) {
      return Optional.empty();
    }
    var template = found.group(2);
    return Optional.of(new Reference(found.group(1), template == null ? "" : template));
  }

  String written() {
    var both = letter + " " + template;
    return letter.isEmpty() || template.isEmpty() || both.length() > LIMIT ? letter : both;
  }
}
