package app.unbroken.conversation.words;

import app.unbroken.habit.Amount;
import app.unbroken.user.Language;
import java.util.List;

/** The plural categories of the CLDR, and which of them a number takes in each language. */
enum Plural {
  ONE,
  FEW,
  MANY,
  OTHER;

  /** The categories a language tells apart: so many forms has each of its words. */
  static List<Plural> of(Language language) {
    return switch (language) {
      case ENGLISH -> List.of(ONE, OTHER);
      case RUSSIAN -> List.of(ONE, FEW, MANY, OTHER);
    };
  }

  static Plural of(Language language, Amount amount) {
    var whole = amount.thousandths() / 1_000;
    var isWhole = amount.thousandths() % 1_000 == 0;
    return switch (language) {
      case ENGLISH -> isWhole && whole == 1 ? ONE : OTHER;
      case RUSSIAN -> isWhole ? russian(whole) : OTHER;
    };
  }

  /** Which of a word's forms goes with an amount. */
  static String choose(Language language, Amount amount, List<String> forms) {
    return forms.get(of(language).indexOf(of(language, amount)));
  }

  private static Plural russian(long number) {
    var lastTwo = number % 100;
    if (lastTwo >= 11 && lastTwo <= 14) {
      return MANY;
    }
    return switch ((int) (number % 10)) {
      case 1 -> ONE;
      case 2, 3, 4 -> FEW;
      default -> MANY;
    };
  }
}
