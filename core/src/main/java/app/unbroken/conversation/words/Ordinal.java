package app.unbroken.conversation.words;

import app.unbroken.user.Language;

/** The ordinal categories of the CLDR: 1st, 2nd, 3rd, 4th. */
enum Ordinal {
  ONE,
  TWO,
  FEW,
  OTHER;

  static Ordinal of(Language language, int number) {
    return switch (language) {
      case ENGLISH -> english(number);
      case RUSSIAN -> OTHER;
    };
  }

  private static Ordinal english(int number) {
    var lastTwo = number % 100;
    if (lastTwo >= 11 && lastTwo <= 13) {
      return OTHER;
    }
    return switch (number % 10) {
      case 1 -> ONE;
      case 2 -> TWO;
      case 3 -> FEW;
      default -> OTHER;
    };
  }
}
