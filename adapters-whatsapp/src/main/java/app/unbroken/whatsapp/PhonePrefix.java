package app.unbroken.whatsapp;

import java.util.Set;

/**
 * The country prefix of a telephone number: one, two or three digits, and no prefix begins another.
 */
final class PhonePrefix {
  private static final Set<String> OF_TWO =
      Set.of(
          "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46",
          "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63",
          "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98");

  private PhonePrefix() {}

  /** Empty where it is no number. */
  static String of(String number) {
    if (!number.matches("[1-9][0-9]{5,19}")) {
      return "";
    }
    if (number.startsWith("1") || number.startsWith("7")) {
      return number.substring(0, 1);
    }
    var two = number.substring(0, 2);
    return OF_TWO.contains(two) ? two : number.substring(0, 3);
  }
}
